import type { DeskReading, Wanted } from './desk.ts'

/** What a text becomes once its code is known. `text` is what it carries; empty for nothing. */
export function placed(wanted: Wanted, text: string, code: string): DeskReading {
  const carried = text === '' ? null : text
  switch (wanted) {
    case 'take': return { kind: 'take', code, firstWord: carried }
    case 'done': return { kind: 'done', code, line: carried }
    case 'say': return { kind: 'say', code, text }
    case 'pass': return { kind: 'pass', code }
    case 'colleague': return { kind: 'colleague', code }
  }
}
