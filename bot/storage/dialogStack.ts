import type { StatePropertyAccessor, TurnContext } from 'botbuilder'
import type { DialogState } from 'botbuilder-dialogs'
import { z } from 'zod'
import type { StagedStorage } from './stagedStorage.ts'

const Kept = z.object({ dialogs: z.object({ dialogStack: z.array(z.object({ id: z.string(), state: z.unknown() })) }) })

/**
 * botbuilder's dialog stack in a turn's staged storage, under the key and in the shape that its ConversationState gives it. That class would
 * hash the record twice a turn to learn whether it changed, and keep a second copy of it; staging it always is cheaper, and the commit writes it anyway.
 */
export function dialogStack(storage: StagedStorage, conversation: string): StatePropertyAccessor<DialogState> & { save(): Promise<void> } {
  const key = `front-door/conversations/${conversation}/`
  let state: DialogState | undefined
  async function read(): Promise<DialogState | undefined> {
    const record: unknown = (await storage.read([key]))[key]
    return record === undefined ? undefined : Kept.parse(record).dialogs
  }
  async function get(_context: TurnContext): Promise<DialogState | undefined>
  async function get(_context: TurnContext, otherwise: DialogState): Promise<DialogState>
  async function get(_context: TurnContext, otherwise?: DialogState): Promise<DialogState | undefined> {
    state ??= await read() ?? otherwise
    return state
  }
  return {
    get,
    async set(_context, value) {
      state = value
    },
    async delete() {
      state = undefined
      await storage.delete([key])
    },
    async save() {
      if (state) await storage.write({ [key]: { dialogs: state, eTag: '*' } })
    }
  }
}
