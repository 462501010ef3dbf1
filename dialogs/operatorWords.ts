import { sentence } from './copy/sentence.ts'

/** What the operator is texted when something must be changed. No words and no numbers of anybody. */
export function operatorWords(what: string): string {
  if (what === 'opt-out list') return sentence('operator-opt-out', {}, { channel: 'sms' })
  if (what === 'signature') return sentence('operator-signature', {}, { channel: 'sms' })
  return sentence('operator-other', { what }, { channel: 'sms' })
}
