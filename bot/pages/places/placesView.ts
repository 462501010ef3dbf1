import { staffPages } from '../../../dialogs/copy/staffPages.ts'
import type { Asset } from '../../../services/directory/asset.ts'
import { toDoAbout, type Found } from '../../../services/directory/check.ts'
import { freshness } from '../../../services/directory/fresh.ts'
import { fields, formOf, type Field, type Form, type Wrong } from '../../../services/directory/kept/form.ts'
import { ofId } from '../../../services/directory/kept/kept.ts'
import type { Changed } from '../../../services/directory/kept/history.ts'
import type { Unmet } from '../../../services/directory/kept/keeper.ts'
import { atTime } from '../look/whenWords.ts'
import { nameOf } from '../staff/parts.ts'
import type { PlacesParts } from './parts.ts'

const { places } = staffPages

const order: Found['kind'][] = ['shut', 'broken', 'stale', 'ask-owner', 'unchecked', 'confirm', 'hidden']

/** What to do about one place, what presses most first. */
export const toDoOf = (asset: Asset, parts: PlacesParts) =>
  toDoAbout(asset, ofId(parts.directory.kept().shut, asset.id), parts.clock.now()).toSorted((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind))

/** The counts of this month and the last: older ones are in the command's list. */
export function unmetLately(all: readonly Unmet[], now: number): Unmet[] {
  const [month, before] = [new Date(now), new Date(new Date(now).setUTCDate(0))].map(date => date.toISOString().slice(0, 7))
  return all.filter(one => one.month === month || one.month === before)
}

/** Every place, what needs a look first; `wanted` finds by a part of the name. */
export function listView(parts: PlacesParts, wanted: string, unmet: readonly Unmet[]) {
  const entries = parts.directory.entries().filter(({ name }) => name.toLowerCase().includes(wanted.trim().toLowerCase()))
  const rows = entries.map(asset => {
    const todo = toDoOf(asset, parts)
    return { id: asset.id, name: asset.name, fresh: places.fresh[freshness(asset, parts.clock.now())], todo: todo.map(({ kind, problem }) => ({ kind: places.kind[kind], problem })), first: todo[0] === undefined ? order.length : order.indexOf(todo[0].kind) }
  })
  const toDo = rows.filter(({ todo }) => todo.length > 0).toSorted((a, b) => a.first - b.first)
  return { wanted, toDo, rows, count: toDo.length === 0 ? places.allWell : places.toDo(toDo.length), all: places.all(rows.length), unmet: unmetLately(unmet, parts.clock.now()) }
}

const long: ReadonlySet<Field> = new Set(['offer', 'sessions', 'welcomerWords', 'give', 'note', 'alert'])
const textOf = (table: Readonly<Record<string, string>>, key: string): string => table[key] ?? ''

/** The form's fields with what they hold and what is wrong with them. */
export const fieldsView = (form: Form, wrong: readonly Wrong[]) => fields.map(field => {
  const choices: Readonly<Record<string, string>> | null = field === 'status' || field === 'scope' || field === 'genderOnly' ? places.choices[field] : null
  const problem = wrong.find(one => one.field === field)
  return {
    field, label: places.field[field], hint: textOf(places.hint, field), value: form[field], long: long.has(field), wrong: problem === undefined ? '' : places.problem[problem.problem],
    choices: choices === null ? null : Object.entries(choices).map(([value, words]) => ({ value, words, on: value === form[field] }))
  }
})

/** One place as its page shows it. */
export function placeView(parts: PlacesParts, asset: Asset, history: readonly Changed[], given: { form?: Form; wrong?: Wrong[]; told?: string } = {}) {
  const now = parts.clock.now()
  return {
    id: asset.id, name: asset.name, version: ofId(parts.directory.kept().edits, asset.id)?.version ?? 0, told: given.told ?? '', wrong: given.wrong ?? [],
    fields: fieldsView(given.form ?? formOf(asset), given.wrong ?? []), fresh: places.fresh[freshness(asset, now)],
    todo: toDoOf(asset, parts).map(({ kind, problem, do: what }) => ({ kind: places.kind[kind], problem, what })), ask: places.askWords(asset.name),
    history: history.map(({ at, by, did, fields: changed }) => ({
      who: nameOf(parts, by), at: atTime(at, now, parts.timeZone()), did: places.did[did], changes: changed.map(({ field, before, after }) => places.change(textOf(places.field, field) || field, before, after))
    }))
  }
}
