const byHand: Readonly<Record<string, string>> = { ckb: 'کوردی', ti: 'ትግርኛ', kmr: 'Kurmancî' }

/** A language's name in itself ("polski", "العربية"), so that a person sees at once that theirs was noticed. Unknown tags come back as they are. */
export const inItsOwnScript = (tag: string): string => byHand[tag] ?? name(tag, tag)

/** A language's name for the team, in English ("Polish"). */
export const inEnglish = (tag: string): string => name(tag, 'en-GB')

/** True where the front door may answer in English: English itself, or words too short to tell. */
export const readsAsEnglish = (tag: string): boolean => tag === 'und' || tag === 'en' || tag.startsWith('en-')

function name(tag: string, shownIn: string): string {
  try {
    return new Intl.DisplayNames([shownIn], { type: 'language', fallback: 'code' }).of(tag) ?? tag
  } catch (malformed) {
    // A tag that is no language tag is still shown: losing it would hide that the words were not read.
    if (malformed instanceof RangeError) return tag
    throw malformed
  }
}
