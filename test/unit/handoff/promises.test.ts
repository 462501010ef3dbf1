import fc from 'fast-check'
import { nextDue } from '../../../services/handoff/due.ts'
import { Handoff, type HandoffInput, type Setting, type Transition } from '../../../services/handoff/handoff.ts'
import { anybody, isAway } from '../../../services/handoff/ladder.ts'
import { ownerOf } from '../../../services/handoff/pages.ts'
import { transition } from '../../../services/handoff/transition.ts'
import { routes } from '../../../services/understanding/screened.ts'
import { by, done, emergency, raise, say, setting, START, take, wrote } from './play.ts'

const people = ['sam', 'priya', 'jo', 'lead', 'ash']
const worker = fc.constantFrom(...people, 'stranger')
const words = fc.constantFrom('hi', 'ok', 'are you there?', 'مرحبا')
const route = fc.constantFrom(null, 'human-wanted' as const, 'human-now' as const, 'emergency-now' as const)

const inputs: fc.Arbitrary<HandoffInput> = fc.oneof(
  { weight: 6, arbitrary: fc.constant<HandoffInput>({ kind: 'time' }) },
  fc.constantFrom<HandoffInput>(raise(), emergency(), raise({ route: 'human-wanted', channel: 'sms', first: 'jo' }), { kind: 'opted-out' }, { kind: 'opted-in' }, { kind: 'left-page' }, { kind: 'page-left', ringing: true }, { kind: 'came-back' }),
  fc.record({ text: words, route, quiet: fc.boolean(), takesBack: fc.boolean() }).map(({ text, ...parts }) => wrote(text, parts)),
  { weight: 2, arbitrary: fc.tuple(worker, fc.option(words)).map(([who, first]) => take(who, first)) },
  { weight: 2, arbitrary: fc.tuple(worker, words).map(([who, text]) => say(who, text)) },
  fc.tuple(worker, fc.option(words)).map(([who, line]) => done(who, line)),
  { weight: 2, arbitrary: fc.tuple(fc.constantFrom('pass' as const, 'undo' as const, 'colleague' as const, 'rang' as const), worker).map(([kind, who]) => by(kind, who)) },
  { weight: 2, arbitrary: fc.tuple(worker, fc.integer({ min: 1, max: 12 })).map(([who, attempt]): HandoffInput => ({ kind: 'not-reached', worker: who, attempt, why: 'busy' })) }
)
const anyone = fc.subarray(people)
const worlds: fc.Arbitrary<Setting> = fc.record({
  steps: fc.array(anyone, { maxLength: 3 }), backstop: anyone, lastResort: anyone, away: fc.dictionary(fc.constantFrom(...people), fc.integer({ min: 1, max: 3000 })), voice: anyone,
  escalateAfterSeconds: fc.integer({ min: 1, max: 200 }), firstWordSeconds: fc.integer({ min: 1, max: 300 }), waitingWordsSeconds: fc.integer({ min: 1, max: 2000 }), silenceSeconds: fc.integer({ min: 1, max: 1000 })
}).map(({ steps, backstop, lastResort, away, voice, ...seconds }) => setting({
  onCall: { steps, backstop, everyone: [...new Set([...steps.flat(), ...lastResort])] },
  away: new Map(Object.entries(away).map(([id, second]) => [id, START + second * 1000])), voice: new Set(voice), ...seconds
}))
const nights = fc.tuple(worlds, fc.constantFrom(raise(), emergency(), raise({ channel: 'sms', route: 'human-wanted' })), fc.array(fc.tuple(fc.integer({ min: 0, max: 400 }), inputs), { maxLength: 40 }))

type Seen = { before: Handoff; input: HandoffInput; after: Handoff; effects: Transition['effects']; at: number; world: Setting }

/** Plays random nights and shows each change to `check`. */
function everyNight(check: (seen: Seen) => void): void {
  fc.assert(fc.property(nights, ([world, first, later]) => {
    let at = START
    let { handoff } = transition(null, first, world, at)
    for (const [seconds, input] of later) {
      at += seconds * 1000
      const before = handoff
      const so = transition(before, input, world, at)
      check({ before, input, after: so.handoff, effects: so.effects, at, world })
      handoff = so.handoff
    }
  }), { numRuns: 400 })
}
const same = (seen: Seen): boolean => !(seen.input.kind === 'raise' && seen.before.phase.kind === 'handed-back')

describe('whatever happens, in whatever order, on whatever rota', () => {
  test('an open handoff always has a next action, and a clock that has fired has nothing more to do at that instant', () => {
    everyNight(({ input, after, at, world }) => {
      const due = nextDue(after, world)
      expect(due === null).toBe(after.phase.kind === 'handed-back')
      if (input.kind !== 'time' || due === null) return
      expect(due).toBeGreaterThan(at)
      expect(transition(after, { kind: 'time' }, world, at)).toEqual({ handoff: after, effects: [] })
    })
  })

  test('it never has two owners: a new one comes only when there was none, or beside one who asked for a colleague, who is told', () => {
    everyNight(({ before, after, effects, input }) => {
      const joined = effects.flatMap(effect => (effect.kind === 'tell-person' && effect.say === 'joined' ? [effect.worker] : []))
      if (joined.length === 0) return
      expect(joined).toEqual([ownerOf(after)])
      const owner = ownerOf(before)
      if (owner === null) return expect(before.phase.kind).toBe('paging')
      expect([before.colleague === null, input.kind, owner === ownerOf(after)]).toEqual([false, 'take', false])
      expect(effects).toContainEqual({ kind: 'text-worker', to: owner, key: 'handed-on', about: ownerOf(after) })
    })
  })

  test('the person is told whenever the one who was with them is not any more', () => {
    everyNight(({ before, after, effects }) => {
      const owner = ownerOf(before)
      if (owner === null || ownerOf(after) === owner) return
      const says = effects.flatMap(effect => (effect.kind === 'tell-person' ? [effect.say] : []))
      expect(says.some(each => each === 'replaced' || each === 'left' || each === 'joined')).toBe(true)
    })
  })

  test('only the owner\'s words reach the person, and no worker\'s words are lost', () => {
    everyNight(({ input, after, effects }) => {
      for (const effect of effects) if (effect.kind === 'worker-words') expect(effect.worker).toBe(ownerOf(after))
      const typed = input.kind === 'say' ? input.text : input.kind === 'take' ? input.firstWord : null
      if (typed !== null) expect(effects.filter(effect => (effect.kind === 'worker-words' && effect.text === typed) || (effect.kind === 'text-worker' && effect.words === typed))).toHaveLength(1)
    })
  })

  test('an emergency never falls, and no route does', () => {
    everyNight(seen => {
      if (same(seen)) expect(routes.indexOf(seen.after.route)).toBeGreaterThanOrEqual(routes.indexOf(seen.before.route))
    })
  })

  // an owner who asks for a colleague is no colleague
  test('nobody who is away is paged while somebody else is left', () => {
    everyNight(({ after, effects, at, world }) => {
      const spared = effects.filter(effect => effect.kind === 'page' && effect.by === 'text' && isAway(world, effect.to, at))
      if (spared.length > 0) expect(anybody(world).filter(id => !isAway(world, id, at) && !after.passed.includes(id) && id !== ownerOf(after))).toEqual([])
    })
  })

  test('pages are numbered upwards, and no phone gets the same page twice at once', () => {
    everyNight(seen => {
      const pages = seen.effects.flatMap(effect => (effect.kind === 'page' ? [effect] : []))
      const last = same(seen) ? seen.before.pages.at(-1)?.attempt ?? 0 : 0
      expect(pages.map(page => page.attempt)).toEqual(pages.map((_page, index) => last + 1 + index))
      expect(new Set(pages.map(page => `${page.to} ${page.by}`)).size).toBe(pages.length)
    })
  })

  test('while nobody has it and there is anybody on the rota, they are paged within a round', () => {
    fc.assert(fc.property(worlds, fc.constantFrom(raise(), emergency()), (world, first) => {
      fc.pre(anybody(world).length > 0)
      let so = transition(null, first, world, START)
      expect(so.effects.some(effect => effect.kind === 'page')).toBe(true)
      for (let rounds = 0; rounds < 3; rounds++) {
        let pages = 0
        for (let steps = 0; pages === 0 && steps < 500; steps++) {
          so = transition(so.handoff, { kind: 'time' }, world, nextDue(so.handoff, world) ?? 0)
          pages = so.effects.filter(effect => effect.kind === 'page').length
        }
        expect(pages).toBeGreaterThan(0)
      }
    }), { numRuns: 200 })
  })

  test('what is stored is read back as it was', () => {
    everyNight(({ after }) => expect(Handoff.parse(JSON.parse(JSON.stringify(after)))).toEqual(JSON.parse(JSON.stringify(after))))
  })
})
