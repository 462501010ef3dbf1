import { forget as forgetConversation } from '../../services/conversation/forget.ts'
import { timeOf } from '../../services/conversation/log.ts'
import { readDeliveries } from '../../services/conversation/read.ts'
import type { Directory } from '../../services/directory/search.ts'
import { linesOpen } from '../../services/lines/linesOpen.ts'
import type { Store } from '../../services/conversation/store.ts'
import type { Screened } from '../../services/understanding/screened.ts'
import type { Settings } from '../config.ts'
import { phoneName } from '../door/names.ts'
import { fromStore } from '../door/reading.ts'
import { openCards } from '../door/staffing.ts'
import { mintPageLink } from '../pages/signin/pageLink.ts'
import type { World } from '../turn/world.ts'
import { claimCode } from './codes.ts'
import type { Files } from './files.ts'
import { oneTimeStore } from './oneTime.ts'

/** What reads a message: our own recogniser, and CLU where it is configured. Loaded once, before anything listens. */
export type Understanding = {
  screen(text: string, before: readonly string[]): Screened
  improve(text: string, screened: Screened): Promise<Screened>
}

/** A text that the network refused or lost was not sent to anybody. */
const went: ReadonlySet<string> = new Set(['accepted', 'sent', 'delivered'])

/** What a turn may ask of the world, over the store and the hub's files. */
export function makeWorld({ store, settings, files, directory, understanding, random, notAnswering }: {
  store: Store; settings: Settings; files: Files; directory: Directory; understanding: Understanding; random: () => number; notAnswering: World['notAnswering']
}): World & { forget(name: string): Promise<void> } {
  const { redis, keys } = store
  const links = oneTimeStore(redis, keys)
  const newCode = claimCode(store, random)
  return {
    notAnswering,
    rota: files.rota, hub: files.hub, directory, random,
    lines: (at, limit) => files.linesNow(at).slice(0, limit).map(({ name, way }) => ({ name, way })),
    childLines: at => linesOpen(files.lines, at, 1, 'child').filter(line => line.who === 'child').map(({ name, way }) => ({ name, way })),
    isHeld: name => fromStore(async () => await redis.hexists(keys.held, name) === 1),
    screen: understanding.screen, improve: understanding.improve,
    newCode: conversation => fromStore(() => newCode(conversation)),
    openCodes: () => fromStore(() => redis.hkeys(keys.open)),
    conversationOf: code => fromStore(() => redis.get(keys.code(code))),
    linkFor: async (worker, code) => `${settings.publicUrl}${await mintPageLink(links, { person: worker, code })}`,
    personName: number => phoneName(store.numberKey, number),
    noContact: name => fromStore(async () => await redis.hexists(keys.noContact, name) === 1),
    pagesLeft: (conversation, since) => fromStore(async () => {
      const left = [...await readDeliveries(store, conversation)].filter(([id, { key, state }]) => key === 'page' && timeOf(id) >= since && went.has(state))
      const by = (way: string) => left.flatMap(([, delivery]) => (delivery.way === way ? [delivery] : []))
      // a call that is over has been answered or not: it rings no more
      return { texted: new Set(by('text').map(({ to }) => to)).size, ringing: by('call').some(({ state }) => state !== 'delivered') }
    }),
    liveWith: worker => fromStore(async () => (await openCards({ store })).filter(card => card.owner === worker).length),
    onDesk: async (worker, code) => await store.run.onDesk([keys.desk(worker)], [code]) === 1,
    timing: { firstWordSeconds: settings.FIRST_WORD_SECONDS, waitingWordsSeconds: settings.WAITING_WORDS_SECONDS, silenceSeconds: settings.SILENCE_SECONDS },
    forget: async name => void await forgetConversation(store, name)
  }
}
