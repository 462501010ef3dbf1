const names = new Intl.DisplayNames('en-GB', { type: 'language', fallback: 'none' })

/** A language's English name ("Polish"); null for English and for what cannot be told. */
export function languageName(tag: string): string | null {
  if (tag === 'en' || tag === 'und') return null
  try { return names.of(tag) ?? null } catch { return null /* Not a language tag: nothing is better than a wrong name. */ }
}
