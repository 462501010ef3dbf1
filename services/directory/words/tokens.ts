/** Lower case, no accents, straight quotes: what is compared, never what is shown. */
export const plain = (text: string): string =>
  text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replace(/[\u2018\u2019\u02bc\u0060\u00b4]/g, "'")

/** The words of a text; "I'm" is "im", "women's" is "women". */
export const tokens = (text: string): string[] =>
  plain(text).replace(/([\p{L}\p{N}])'s\b/gu, '$1').replace(/'/g, '').match(/[\p{L}\p{N}]+/gu) ?? []

const undoubled = (word: string): string => (/([bdgklmnprt])\1$/.test(word) && !/(ll|ss)$/.test(word) ? word.slice(0, -1) : word)

/** A word without its commonest English endings, the same for what is asked and what is listed: "knitting" and "knit", "walks" and "walking". */
export const stem = (word: string): string => {
  if (word.length < 4) return word
  if (word.endsWith('ies') && word.length > 4) return `${word.slice(0, -3)}y`
  const single = /[^sui]s$/.test(word) ? (/(ch|sh|x|ss)es$/.test(word) ? word.slice(0, -2) : word.slice(0, -1)) : word
  if (single.length > 5 && single.endsWith('ing')) return undoubled(single.slice(0, -3)).replace(/e$/, '')
  if (single.length > 5 && single.endsWith('ed')) return undoubled(single.slice(0, -2))
  return single.length > 4 ? single.replace(/e$/, '') : single
}
