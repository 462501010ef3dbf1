import type { Frame } from './activity.ts'
import { readFrame } from './activity.ts'
import type { Memory } from './memory.ts'
import type { Session } from './session.ts'

const refreshMs = 10 * 60_000

export type ReaderParts = {
  memory: Memory; session: Session
  onFrame: (frame: Frame, kind: 'history' | 'news') => void
  onConnection: (state: 'there' | 'lost') => void
  onGone: () => void
}
export type Reader = {
  /** What is new since the last frame. True if the front door answered. */
  read(): Promise<boolean>
  take(frame: Frame): void
  watermark(): string
  /** Renews the token well before it runs out. */
  refreshIfDue(): Promise<void>
  /** From the first entry of another conversation. */
  restart(): void
}

/** Reads by request from where it is. The first frame of a conversation that this page did not begin is its history. */
export function createReader({ memory, session, onFrame, onConnection, onGone }: ReaderParts): Reader {
  let watermark = ''
  let resumed = session.started()
  let refreshedAt = Date.now()
  const take = (frame: Frame) => {
    onFrame(frame, resumed && watermark === '' ? 'history' : 'news')
    watermark = frame.watermark ?? watermark
  }
  const refreshIfDue = async () => {
    if (Date.now() - refreshedAt > refreshMs && (await session.refresh(memory.kept())).kind === 'ok') refreshedAt = Date.now()
  }
  return {
    async read() {
      await refreshIfDue()
      const answer = await session.ask('GET', `/activities?watermark=${encodeURIComponent(watermark)}`)
      if (answer.kind === 'ok') take(readFrame(answer.body))
      if (answer.kind === 'gone') onGone()
      onConnection(answer.kind === 'away' ? 'lost' : 'there')
      return answer.kind === 'ok'
    },
    take, refreshIfDue,
    watermark: () => watermark,
    restart() {
      resumed = false
      watermark = ''
    }
  }
}
