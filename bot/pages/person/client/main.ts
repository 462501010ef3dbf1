import type { ChatWords } from '../words.ts'
import type { Frame } from './activity.ts'
import { readFrame } from './activity.ts'
import { follow } from './follow.ts'
import { quickExit } from './leave.ts'
import { createLog, element } from './log.ts'
import { createMemory, storageOrNull } from './memory.ts'
import { createOutbox } from './outbox.ts'
import { createQuick } from './quick.ts'
import { createSession } from './session.ts'
import { createWriting } from './writing.ts'

const one = <E extends HTMLElement>(id: string, kind: new () => E): E => {
  const found = document.getElementById(id)
  if (found instanceof kind) return found
  throw new Error(`The page has no #${id}.`)
}
// our own server wrote it into this page
const settings: { words: ChatWords; exitUrl: string } = JSON.parse(one('settings', HTMLScriptElement).text)
const { words } = settings

const memory = createMemory(storageOrNull(() => sessionStorage), storageOrNull(() => localStorage))
const session = createSession(memory)
const log = createLog(one('log', HTMLElement), words)
const quick = createQuick(one('quick', HTMLElement), tapped => {
  say(tapped)
  // the tapped button is gone: the focus would fall to the top of the page. Not the text box, which would open a phone's keyboard
  one('log', HTMLElement).focus({ preventScroll: true })
})
const state = one('state', HTMLElement)
const writing = createWriting({
  form: one('write', HTMLFormElement), area: one('words', HTMLTextAreaElement), below: one('below', HTMLButtonElement), end: one('end', HTMLElement), memory, onSend: say
})

for (const pending of memory.read().pending) log.write(pending.clientId, pending.text)
const outbox = createOutbox({
  memory, session,
  onDelivery: (clientId, delivery) => log.deliver(clientId, delivery, () => outbox.now()),
  onAnswer(body) {
    show({ ...readFrame(body), watermark: null }, 'news')
    following.begun()
  },
  onNewChat: newChat
})
const following = follow({
  memory, session, onFrame: show, onGone: newChat,
  onConnection: connection => (connection === 'lost' ? lost() : found())
})

function say(said: string) {
  const clientId = crypto.randomUUID?.() ?? `${Date.now()}-${Math.random().toString(36).slice(2)}`
  log.write(clientId, said)
  quick.offer([])
  outbox.add({ clientId, text: said })
  writing.toEnd('always')
}

function show({ messages }: Frame, kind: 'history' | 'news') {
  const area = one('log', HTMLElement)
  // a whole history is not read out: only what comes after it
  if (kind === 'history') area.setAttribute('aria-live', 'off')
  const atEnd = writing.atEnd()
  let isNew = false
  for (const message of messages) {
    isNew = log.show(message) || isNew
    if (message.clientId) outbox.arrived(message.clientId)
    quick.offer(message.from === 'door' ? message.suggested : [])
  }
  if (kind === 'history') setTimeout(() => area.setAttribute('aria-live', 'polite'), 1000)
  if (!isNew) return
  const newest = area.lastElementChild
  if (kind === 'news' && atEnd && newest instanceof HTMLElement && messages.at(-1)?.from !== 'me') writing.toStart(newest)
  else writing.toEnd(kind === 'history' || atEnd ? 'always' : 'offer')
}

function newChat() {
  if (session.started()) session.forget()
  if (!log.empty()) log.note(words.newChat)
  following.restart()
}

function lost() {
  if (!state.hidden && state.classList.contains('lost')) return
  const ways = document.querySelectorAll('#lines a')
  const list = element('ul')
  list.append(...[...ways].slice(0, 3).map(way => {
    const item = element('li')
    item.append(way.cloneNode(true))
    return item
  }))
  state.className = 'lost'
  state.hidden = false
  state.replaceChildren(element('p', '', words.lost), ...(ways.length > 0 ? [element('p', '', words.lostCall), list] : []))
}

function found() {
  if (!state.classList.contains('lost')) return
  state.className = 'back'
  state.replaceChildren(element('p', '', words.back))
  setTimeout(() => void (state.hidden = state.classList.contains('back')), 6000)
}

one('person', HTMLButtonElement).addEventListener('click', () => say('PERSON'))
one('starting', HTMLElement).hidden = true
one('write', HTMLElement).hidden = false
one('keeping', HTMLElement).hidden = false
if (!session.started() && log.empty()) quick.offer(words.starters)

const remember = one('remember', HTMLInputElement)
remember.checked = memory.kept()
remember.addEventListener('change', () => {
  memory.keep(remember.checked)
  if (session.started()) void session.refresh(remember.checked)
})

quickExit(one('exit', HTMLElement), settings.exitUrl, () => {
  session.farewell('left-page')
  session.farewell('end')
  memory.clear()
})

let away = false
const cameBack = () => {
  if (session.started()) void session.ask('POST', '/presence', { presence: 'came-back' })
  away = false
}
addEventListener('pagehide', () => {
  away = true
  session.farewell('left-page')
})
addEventListener('pageshow', event => {
  if (away || (!event.persisted && session.started())) cameBack()
  following.wake()
})
document.addEventListener('visibilitychange', () => document.visibilityState === 'visible' && following.wake())
addEventListener('online', () => {
  outbox.now()
  following.wake()
})
addEventListener('offline', lost)
