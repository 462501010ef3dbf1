import { field, list, text } from './activity.ts'

export type Pending = { clientId: string; text: string }
/** What this page keeps in the browser: whose chat it is, what has not been sent, and what is half written. */
export type Kept = { conversation: string; token: string; pending: Pending[]; draft: string }
export type Memory = {
  read(): Kept
  write(kept: Kept): void
  /** On this phone (true), or in this tab alone (false). Turning it off removes what the phone had. */
  keep(onPhone: boolean): void
  kept(): boolean
  /** Removes all of it, everywhere, and keeps nothing from then on. */
  clear(): void
}

const key = 'chat'
const nothing: Kept = { conversation: '', token: '', pending: [], draft: '' }

/** In this tab unless the person asked for more. A browser that forbids both still has a chat, until it is reloaded. */
export function createMemory(tab: Storage | null, phone: Storage | null): Memory {
  let kept = phone?.getItem(key) ? read(phone) : read(tab)
  let onPhone = Boolean(phone?.getItem(key))
  let over = false
  const save = () => {
    // an answer that is still on its way must not bring back what a quick exit removed
    if (over) return
    try {
      (onPhone ? phone : tab)?.setItem(key, JSON.stringify(kept))
    } catch {
      // full or forbidden: the chat goes on from what this page holds
    }
  }
  return {
    read: () => kept,
    write(next) {
      if (!over) kept = next
      save()
    },
    keep(wanted) {
      onPhone = wanted
      ;(wanted ? tab : phone)?.removeItem(key)
      save()
    },
    kept: () => onPhone,
    clear() {
      kept = nothing
      over = true
      tab?.removeItem(key)
      phone?.removeItem(key)
    }
  }
}

/** Reading the property itself throws where storage is forbidden. */
export function storageOrNull(ask: () => Storage): Storage | null {
  try {
    return ask()
  } catch {
    return null
  }
}

function read(storage: Storage | null): Kept {
  try {
    const saved: unknown = JSON.parse(storage?.getItem(key) ?? 'null')
    const pending = list(field(saved, 'pending')).map(one => ({ clientId: text(field(one, 'clientId')), text: text(field(one, 'text')) }))
    return { conversation: text(field(saved, 'conversation')), token: text(field(saved, 'token')), pending: pending.filter(one => one.clientId), draft: text(field(saved, 'draft')) }
  } catch {
    return nothing
  }
}
