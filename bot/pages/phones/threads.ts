import { createHash } from 'node:crypto'
import { phones as copy } from '../../../dialogs/copy/phones.ts'
import type { PhoneCall, PhoneText } from '../../../services/paging/localPhoneStore.ts'
import { escape } from './escape.ts'

export type Handset = { number: string; name: string; role: string }
/** One bubble or call. `key` is stable; `mark` changes when its HTML does, so that a page in use replaces only what is new. */
export type Item = { key: string; mark: string; html: string }

const clockTime = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', timeZone: 'Europe/London' })

/** What stands on one phone's screen, oldest first: texts and calls in between. */
export function thread(number: string, texts: PhoneText[], calls: PhoneCall[]): Item[] {
  const mine = [
    ...texts.filter(text => text.number === number).map(text => ({ at: text.at, key: text.id, html: bubble(text) })),
    ...calls.filter(call => call.number === number).map(call => ({ at: call.at, key: call.id, html: callBox(call) }))
  ]
  // Sorting is stable: what came first at the same instant stays first.
  return mine.sort((a, b) => a.at - b.at).map(({ key, html }) => ({ key, html, mark: createHash('sha256').update(html).digest('base64url').slice(0, 12) }))
}

/** Every phone to show: the resident's, the rota's, and any other that texts or calls went to, so that none is out of sight. */
export function handsets(resident: string, people: readonly { name: string; phone: string }[], texts: PhoneText[], calls: PhoneCall[]): Handset[] {
  const shown: Handset[] = people.filter(person => person.phone !== resident).map(person => ({ number: person.phone, name: person.name, role: copy.onRota }))
  const known = new Set([resident, ...shown.map(handset => handset.number)])
  const others = [...new Set([...texts, ...calls].map(one => one.number))].filter(number => !known.has(number))
  return [{ number: resident, name: copy.resident, role: '' }, ...shown, ...others.map(number => ({ number, name: copy.otherPhone, role: '' }))]
}

function bubble(text: PhoneText): string {
  return `<div class="bubble bubble-${text.from}" data-key="${escape(text.id)}"><span class="from">${text.from === 'hub' ? copy.sentBy.hub : copy.sentBy.phone}</span>`
    + `<p>${escape(text.body)}</p><time datetime="${new Date(text.at).toISOString()}">${clockTime.format(text.at)}</time></div>`
}

function callBox(call: PhoneCall): string {
  const heard = call.heard.map(sentence => `<p class="heard">${escape(sentence)}</p>`).join('')
  const spoken = heard === '' ? '' : `<div class="spoken"><span class="from">${copy.heard}</span>${heard}</div>`
  return `<div class="call call-${call.state.kind}" data-key="${escape(call.id)}"><p class="call-title"><span aria-hidden="true" class="bell"></span>${callTitle(call)}</p>`
    + `${spoken}${keys(call)}<time datetime="${new Date(call.at).toISOString()}">${clockTime.format(call.at)}</time></div>`
}

const endings: Record<string, string> = copy.over

function callTitle(call: PhoneCall): string {
  switch (call.state.kind) {
    case 'ringing': return call.reference === null ? copy.ringingOther : copy.ringing
    case 'asked': return copy.onPhone
    case 'listening': return copy.ringsHub
    case 'putting-through': return copy.puttingThrough
    case 'together': return copy.talking
    case 'over': return endings[call.state.why] ?? copy.overOther
  }
}

function keys(call: PhoneCall): string {
  const ask: [string, string][] = call.state.kind === 'ringing'
    ? [...(call.path === '' ? [] : pressing), ['answer', copy.answer], ['ring-out', copy.letRing], ['voicemail', copy.voicemail], ['hang-up', copy.hangUp]]
    : call.state.kind === 'asked' ? [...pressing, ['hang-up', copy.hangUp]]
      : call.state.kind === 'over' ? [] : [['hang-up', copy.hangUp]]
  if (ask.length === 0) return ''
  const buttons = ask.map(([digit, label]) => `<button name="digit" value="${digit}" id="${escape(call.id)}-${digit}" class="key key-${digit}">${label}</button>`).join('')
  return `<form method="post" action="/phone/call/${encodeURIComponent(call.id)}/key" class="keys"><input type="hidden" name="back" value="1">${buttons}</form>`
}

const pressing: [string, string][] = [['1', copy.press('1')], ['2', copy.press('2')]]
