import { z } from 'zod'
import { Asset } from '../asset.ts'
import { orNull, phoneNumber, plainText, webAddress } from '../import/clean.ts'
import { sessionsFrom, sessionsFromWords, sessionWords } from '../import/sessions.ts'

/** The fields of the one form, in its order. All are text, as a browser sends them. */
export const fields = ['name', 'offer', 'whoFor', 'minAge', 'maxAge', 'genderOnly', 'cost', 'access', 'accessibility', 'phone', 'text', 'web', 'address', 'postcode', 'area', 'sessions', 'hours',
  'welcomerName', 'welcomerWords', 'give', 'tags', 'scope', 'status', 'alert', 'waitingList', 'note'] as const
export type Field = (typeof fields)[number]
export type Form = Record<Field, string>

/** What must be put right before it can be kept: which field, and how. */
export type Wrong = { field: Field; problem: 'missing' | 'number' | 'phone' | 'web' | 'times' | 'ages' | 'choice' }

const listOf = (text: string): string[] => text.split(/[;\n]/).map((one) => one.trim()).filter((one) => one !== '')

const sessionsText = (asset: Asset): string => asset.sessions.map(sessionWords).join('\n')

/** An entry as the form shows it. */
export const formOf = (asset: Asset): Form => ({
  name: asset.name, offer: asset.offer, whoFor: asset.whoFor ?? '', minAge: asset.minAge?.toString() ?? '', maxAge: asset.maxAge?.toString() ?? '', genderOnly: asset.genderOnly ?? '', cost: asset.cost ?? '',
  access: asset.access ?? '', accessibility: asset.accessibility.join('; '), phone: asset.contact.phone ?? '', text: asset.contact.text ?? '', web: asset.contact.web ?? '', address: asset.place.address ?? '',
  postcode: asset.place.postcode ?? '', area: asset.place.area ?? '', sessions: sessionsText(asset), hours: asset.hours ?? '', welcomerName: asset.welcomer?.name ?? '', welcomerWords: asset.welcomer?.words ?? '',
  give: asset.give.join('\n'), tags: asset.tags.join('; '), scope: asset.scope, status: asset.status, alert: asset.alert ?? '', waitingList: asset.waitingList ?? '', note: asset.note ?? ''
})

export const emptyForm = (): Form => formOf(Asset.parse({ id: 'new', name: '-', status: 'listed' }))

const Age = z.string().regex(/^\d{1,3}$/).transform(Number).refine((age) => age <= 120)
const ageOf = (text: string): number | null | 'wrong' => (text.trim() === '' ? null : Age.safeParse(text.trim()).data ?? 'wrong')

const faults = (form: Form, ages: (number | null | 'wrong')[], timesWrong: boolean): Wrong[] => {
  const [min, max] = ages
  const found: [boolean, Wrong][] = [
    [plainText(form.name, 200) === '', { field: 'name', problem: 'missing' }], [min === 'wrong', { field: 'minAge', problem: 'number' }], [max === 'wrong', { field: 'maxAge', problem: 'number' }],
    [typeof min === 'number' && typeof max === 'number' && min > max, { field: 'maxAge', problem: 'ages' }],
    [form.phone.trim() !== '' && phoneNumber(form.phone) === null, { field: 'phone', problem: 'phone' }], [form.text.trim() !== '' && phoneNumber(form.text) === null, { field: 'text', problem: 'phone' }],
    [form.web.trim() !== '' && webAddress(form.web) === null, { field: 'web', problem: 'web' }], [timesWrong, { field: 'sessions', problem: 'times' }],
    [!['', 'women', 'men'].includes(form.genderOnly), { field: 'genderOnly', problem: 'choice' }],
    [!Asset.shape.status.safeParse(form.status).success, { field: 'status', problem: 'choice' }], [!Asset.shape.scope.safeParse(form.scope).success, { field: 'scope', problem: 'choice' }]
  ]
  return found.flatMap(([isWrong, wrong]) => (isWrong ? [wrong] : []))
}

/**
 * The entry that a form asks for, cleaned as an import is; or everything that is wrong with it at once. What the form does not show (coordinates, where
 * it came from, what waits to be confirmed) stays as it was. `checked`: whoever saves it has asked the place today.
 */
export const assetFromForm = (form: Form, before: Asset | null, id: string, today: string, checked: boolean): { asset: Asset } | { wrong: Wrong[] } => {
  const clean = (text: string, cap = 300): string | null => orNull(plainText(text, cap))
  const same = before !== null && form.sessions.replace(/\r/g, '').trim() === sessionsText(before).trim()
  const timed = same ? { sessions: before.sessions, problems: [] } : sessionsFrom(sessionsFromWords(form.sessions.replace(/\r/g, '')))
  const ages = [ageOf(form.minAge), ageOf(form.maxAge)]
  const wrong = faults(form, ages, timed.problems.length > 0)
  if (wrong.length > 0) return { wrong }
  const asset = Asset.safeParse({
    ...(before ?? {}), id, name: plainText(form.name, 200), offer: plainText(form.offer), whoFor: clean(form.whoFor), minAge: ages[0], maxAge: ages[1], genderOnly: orNull(form.genderOnly), cost: clean(form.cost),
    access: clean(form.access), accessibility: listOf(form.accessibility).map((one) => plainText(one, 80)), contact: { phone: phoneNumber(form.phone), text: phoneNumber(form.text), web: webAddress(form.web) },
    place: { ...before?.place, address: clean(form.address), postcode: clean(form.postcode, 12), area: clean(form.area, 80) }, sessions: timed.sessions, hours: clean(form.hours),
    welcomer: clean(form.welcomerName) === null ? null : { name: clean(form.welcomerName), words: clean(form.welcomerWords) }, give: listOf(form.give).map((one) => plainText(one, 200)),
    tags: listOf(form.tags).map((one) => plainText(one, 60)), scope: form.scope, status: form.status, alert: clean(form.alert), waitingList: clean(form.waitingList), note: clean(form.note, 600),
    ...(checked ? { lastChecked: today, checkedBy: 'hub team' } : {})
  })
  return asset.success ? { asset: asset.data } : { wrong: [{ field: 'name', problem: 'missing' }] }
}

/** "Still right": checked today by the hub team. One that was only to be used with care is listed from now on. */
export const stillRight = (asset: Asset, today: string): Asset =>
  ({ ...asset, lastChecked: today, checkedBy: 'hub team', status: asset.status === 'check-before-use' ? 'listed' : asset.status })

/** An id for a new entry from its name, told apart from those that are there. */
export const newId = (name: string, taken: ReadonlySet<string>): string => {
  const base = name.normalize('NFKD').toLowerCase().replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '').slice(0, 60) || 'place'
  for (let count = 1; ; count += 1) {
    const id = count === 1 ? base : `${base}-${count}`
    if (!taken.has(id) && id !== 'new') return id
  }
}
