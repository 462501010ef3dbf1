import { inItsOwnScript } from './copy/languages.ts'
import { sentence, type SentenceKey } from './copy/sentence.ts'
import { PartDialog } from './part.ts'
import { wordsOf, type Move, type TurnView } from './turn.ts'

/** Messages that a computer cannot read: pictures, voice notes, emoji, nothing, another language. Honest about it, and a person beside it. */
export class UnreadDialog extends PartDialog {
  static readonly id = 'unread'
  constructor() {
    super(UnreadDialog.id, unread)
  }
}

/** Decides a turn whose message could not be read. The second in a row offers a person outright; a second in another language brings one. */
export function unread(turn: TurnView): Move {
  const words = wordsOf(turn)
  const again = turn.dialog.unclear > 0
  const unclear = { dialog: { unclear: turn.dialog.unclear + 1 } }
  if (/[\p{L}\p{N}]/u.test(words)) return otherLanguage(turn, again)
  if (again) return { says: [{ say: 'offer-human', text: sentence('unclear-twice', {}, turn), suggested: ['YES', 'PERSON'] }], asks: 'person', ...unclear }
  const say = turn.attachments.length > 0 ? 'attachment' as const : 'no-words' as const
  const key = turn.attachments.length > 0 ? kindOf(turn.attachments[0]?.contentType ?? '') : words === '' ? 'no-words' : 'only-emoji'
  return { says: [{ say, text: sentence(key, {}, turn), suggested: ['PERSON'] }], ...unclear }
}

function kindOf(contentType: string): SentenceKey & ('photo' | 'voice-note' | 'file') {
  if (contentType.startsWith('image/')) return 'photo'
  return contentType.startsWith('audio/') ? 'voice-note' : 'file'
}

function otherLanguage(turn: TurnView, again: boolean): Move {
  const language = inItsOwnScript(turn.screened.language)
  if (again) return { says: [], welcomed: true, asks: null, askForPerson: true }
  return {
    says: [{ say: 'offer-human', text: sentence('other-language', { language }, turn), suggested: ['1', 'PERSON'] }],
    welcomed: true, asks: 'person', dialog: { unclear: turn.dialog.unclear + 1 }
  }
}
