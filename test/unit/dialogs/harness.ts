import { BotAdapter, ConversationState, MemoryStorage, TurnContext, type Activity, type ResourceResponse } from 'botbuilder'
import type { DialogState } from 'botbuilder-dialogs'
import { newDialog, type DialogRecord } from '../../../dialogs/dialogRecord.ts'
import { runDialogs } from '../../../dialogs/runDialogs.ts'
import { turnKey, type Directory, type Need, type Note, type Out, type Place, type Promised, type Turn } from '../../../dialogs/turn.ts'
import { Hub } from '../../../services/hub/hub.ts'
import { newPerson, type PersonRecord } from '../../../services/people/person.ts'
import type { Screened } from '../../../services/understanding/screened.ts'

/** What a person sends, and how the screen read it. Left out: everyday English with intent `other`. */
export type Sent = { text: string; at?: number; attachments?: { contentType: string; name?: string }[] } & Partial<Screened>
/** What came of one turn. */
export type Heard = { says: string[]; texts: string[]; outs: Out[]; notes: Note[]; asked: boolean; forgot: boolean; shut: string[]; unmet: Need[]; promised: Promised[]; person: PersonRecord; dialog: DialogRecord }

export const tuesday = Date.UTC(2026, 10, 24, 10, 0)
export const day = 24 * 60 * 60 * 1000

export const hub = Hub.parse({
  name: 'Acomb Hub', address: '1 Test Street, York', doorHours: 'at any time, day or night',
  whoSees: { hub: { words: 'The hub team can read what you write here.', signedBy: 'A manager', signedOn: '2026-11-01' }, police: { words: "We don't share it with the police.", signedBy: 'A manager', signedOn: '2026-11-01' } },
  comeWithYou: { by: 'a peer supporter', within: 'within a week' }
})

const place = (id: string, name: string, when: string, how: string, fresh = 'not checked: ring first'): Place =>
  ({ asset: { id, name, contact: { web: `example.org/${id}` } }, open: 'not sure', when, why: 'open to anyone', how, fresh })

export const fivePlaces = [
  place('cafe', 'Planet Cafe', 'Tuesdays 10am to 12', 'Just turn up', 'checked 3 weeks ago'),
  place('shed', 'Menfulness', 'Usually Tuesdays 7pm', 'Ring 01904 000001'),
  place('allot', 'Plotters Allotment', 'Wednesdays 1pm to 3pm', 'Just turn up'),
  place('choir', 'Singing for All', 'Thursdays 6pm', 'Ring 01904 000002'),
  place('walk', 'Move Mates Walks', 'Fridays 11am', 'Ring 01904 000003')
]

/** A directory that finds the same places for anything but "unicorn". */
export const directory = (places: Place[] = fivePlaces): Directory & { queries: string[] } => {
  const queries: string[] = []
  return {
    queries,
    goesOn: () => null,
    place: (id) => places.find(({ asset }) => asset.id === id) ?? null,
    find(query, { limit }) {
      queries.push(query)
      return { results: /unicorn/.test(query) ? [] : places.slice(0, limit ?? places.length), assumed: [], theme: null }
    }
  }
}

class SilentAdapter extends BotAdapter {
  async sendActivities(): Promise<ResourceResponse[]> { throw new Error('A dialog sent an activity past turn.say.') }
  async updateActivity(): Promise<void> { throw new Error('not used') }
  async deleteActivity(): Promise<void> { throw new Error('not used') }
  async continueConversation(): Promise<void> { throw new Error('not used') }
}

/** One conversation in process: real botbuilder state over memory, with the turn's records carried from one to the next. */
export class Talk {
  readonly #state = new ConversationState(new MemoryStorage())
  readonly #accessor = this.#state.createProperty<DialogState>('dialogs')
  readonly #adapter = new SilentAdapter()
  readonly #channel: Turn['channel']
  readonly #directory: Directory
  readonly #hub: Hub
  person = newPerson()
  dialog = newDialog()
  #count = 0
  #at = tuesday

  constructor(channel: Turn['channel'] = 'web', has: { directory?: Directory; hub?: Hub } = {}) {
    this.#channel = channel
    this.#directory = has.directory ?? directory()
    this.#hub = has.hub ?? hub
  }

  async says(sent: string | Sent): Promise<Heard> {
    const given = typeof sent === 'string' ? { text: sent } : sent
    const { text, at, attachments, ...screened } = given
    this.#at = at ?? this.#at + 60_000
    this.#count += 1
    const heard: Heard = { says: [], texts: [], outs: [], notes: [], asked: false, forgot: false, shut: [], unmet: [], promised: [], person: this.person, dialog: this.dialog }
    const turn = this.#turn(text, attachments ?? [], screened, heard)
    const context = new TurnContext(this.#adapter, activity())
    context.turnState.set(turnKey, turn)
    await runDialogs(context, this.#accessor)
    await this.#state.saveChanges(context)
    this.person = turn.person
    this.dialog = turn.dialog
    return { ...heard, person: turn.person, dialog: turn.dialog }
  }

  #turn(text: string, attachments: { contentType: string; name?: string }[], screened: Partial<Screened>, heard: Heard): Turn {
    return {
      at: this.#at, channel: this.#channel, first: this.#count === 1, texts: text.split('\n'), attachments, answers: [`${this.#at}-0`],
      screened: { route: 'everyday', because: [], intent: 'other', language: 'en', danger: null, found: {}, quiet: false, takesBack: false, ...screened },
      person: structuredClone(this.person), dialog: structuredClone(this.dialog), hub: this.#hub, directory: this.#directory,
      lines: () => [{ name: 'Samaritans', way: 'call 116 123' }], rotaNames: ['Sam', 'Priya'], random: () => 0.5,
      say(out) {
        heard.says.push(out.say)
        heard.texts.push(out.text)
        heard.outs.push(out)
      },
      note: (note) => void heard.notes.push(note),
      askForPerson() { heard.asked = true },
      foundShut: (asset) => void heard.shut.push(asset),
      unmet: (need) => void heard.unmet.push(need),
      promise: (promised) => void heard.promised.push(promised),
      forget() { heard.forgot = true }
    }
  }
}

const activity = (): Partial<Activity> => ({
  type: 'message', channelId: 'test', conversation: { id: 'c1', isGroup: false, conversationType: '', name: '' }, from: { id: 'p', name: '' }, recipient: { id: 'b', name: '' }, text: ''
})
