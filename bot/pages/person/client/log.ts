import type { ChatWords } from '../words.ts'
import type { Message } from './activity.ts'
import { fill } from './fill.ts'
import type { Delivery } from './outbox.ts'

export type Log = {
  /** Shows a message, once: an echo of one's own takes the place of what is already there. True if it was new. */
  show(message: Message): boolean
  /** What the person has just written, before anybody has it. */
  write(clientId: string, words: string): void
  deliver(clientId: string, delivery: Delivery, tryAgain: () => void): void
  /** Words of the page itself. */
  note(words: string): void
  empty(): boolean
}

/** The conversation as elements. It only ever adds at the end and never moves the focus; a screen reader hears who said what before the words. */
export function createLog(log: HTMLElement, words: ChatWords): Log {
  const shown = new Set<string>()
  const own = new Map<string, HTMLElement>()

  const write = (clientId: string, said: string) => {
    if (own.has(clientId)) return
    const article = bubble('me', words.you, words.youSaid, said)
    own.set(clientId, article)
    log.append(article)
  }
  return {
    show(message) {
      if (shown.has(message.id)) return false
      shown.add(message.id)
      const mine = message.from === 'me' && message.clientId ? own.get(message.clientId) : undefined
      if (mine) {
        mine.dataset.delivery = 'echoed'
        mine.querySelector('.state')?.replaceChildren(`${words.sent} ${time(message.at, words)}`)
        return false
      }
      const article = bubble(message.from, ...speaker(message, words), message.text)
      if (message.cards.length > 0) article.append(cards(message.cards, words))
      article.append(element('p', 'state', time(message.at, words)))
      if (message.from === 'me' && message.clientId) own.set(message.clientId, article)
      log.append(article)
      return true
    },
    write,
    deliver(clientId, delivery, tryAgain) {
      const article = own.get(clientId)
      if (!article || article.dataset.delivery === 'echoed') return
      const state = article.querySelector('.state') ?? article.appendChild(element('p', 'state', ''))
      state.replaceChildren(said(delivery, words))
      article.dataset.delivery = delivery
      if (delivery !== 'not-sent') return
      const again = element('button', 'again', words.tryAgain)
      again.addEventListener('click', tryAgain)
      state.append(' ', again)
    },
    note: text => log.append(element('p', 'note', text)),
    empty: () => log.childElementCount === 0
  }
}

/** Who it is, as shown and as heard. */
function speaker({ from, name }: Message, words: ChatWords): [string, string] {
  if (from === 'me') return [words.you, words.youSaid]
  return from === 'worker' ? [fill(words.worker, { name }), fill(words.workerSaid, { name })] : [words.door, words.doorSaid]
}

function bubble(from: Message['from'], name: string, heard: string, said: string): HTMLElement {
  const article = element('article', from)
  const seen = element('p', 'who', name)
  seen.setAttribute('aria-hidden', 'true')
  const text = element('p', 'said', '')
  text.dir = 'auto'
  text.append(...linked(said))
  article.append(seen, element('p', 'heard', heard), text)
  return article
}

/** Numbers and addresses in a reply can be tapped: a frightened person should not have to copy digits. */
function linked(said: string): (string | HTMLElement)[] {
  const pattern = /(https?:\/\/[^\s<>]+[^\s<>.,;:)])|(\b(?:999|111|116 123|0\d{2,4}[ \d]{6,9}\d)\b)/g
  const parts: (string | HTMLElement)[] = []
  let at = 0
  for (const found of said.matchAll(pattern)) {
    const link = element('a', '', found[0])
    link.href = found[1] ?? `tel:${found[0].replaceAll(' ', '')}`
    link.rel = 'noreferrer'
    parts.push(said.slice(at, found.index), link)
    at = found.index + found[0].length
  }
  return [...parts, said.slice(at)]
}

function cards(all: Message['cards'], words: ChatWords): HTMLElement {
  const list = element('ul', 'cards')
  for (const card of all) {
    const item = element('li')
    item.append(element('h3', '', card.title), ...card.lines.map(line => element('p', '', line)))
    for (const [url, said] of [[card.link, words.moreAbout], [card.map, words.mapFor]] as const) {
      if (!url) continue
      const link = element('a', '', fill(said, { name: card.title }))
      link.href = url
      link.rel = 'noreferrer'
      const line = element('p')
      line.append(link)
      item.append(line)
    }
    list.append(item)
  }
  return list
}

const time = (at: number, words: ChatWords): string =>
  Number.isNaN(at) ? '' : fill(words.at, { time: new Date(at).toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' }) })

const said = (delivery: Delivery, words: ChatWords): string =>
  ({ sending: words.sending, sent: words.sent, 'not-sent': words.notSent, 'not-taken': words.notTaken, 'too-long': words.tooLong })[delivery]

export function element<K extends keyof HTMLElementTagNameMap>(tag: K, className = '', text = ''): HTMLElementTagNameMap[K] {
  const made = document.createElement(tag)
  if (className) made.className = className
  if (text) made.textContent = text
  return made
}
