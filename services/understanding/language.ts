import type { Token } from './normalise.ts'

/** Words that are common in a language and rare in the others, as they are read (without accents). */
const common: Record<string, string> = {
  en: 'the and you is are am my me to of it that this what with have not do can for was there your at be how about no yes hi hello thanks on when where someone feel want need please just like know get help going any open',
  pl: 'nie sie jest jestem ze to jak co mam moj moja dla czy tak prosze dziekuje chce jestescie moge gdzie kiedy bardzo mnie juz dzien dobry czesc pomoc dom dzisiaj godzinie otwarte dobrze potrzebuje ktora w z dziekuje otwarci wy znalezc',
  ro: 'este sunt nu si ma mi vreau pentru cu ce cum unde cand multumesc buna ziua va rog am un o sa imi mai din la ati salut seara deschis ora azi romaneste asta',
  tr: 've bir bu ne icin merhaba selam tesekkurler nasil nerede var yok ben beni bana sen cok istiyorum lutfen evet hayir saat acik degil misiniz musunuz mi mu gun bugun artik',
  es: 'el los las que es una por para con no si gracias hola como donde cuando quiero estoy soy tengo muy mi yo esta buenos dias abierto hoy puedo hay usted ya me',
  fr: 'je le les des est une pour avec pas oui merci bonjour comment ou quand suis mon ma ai tres vous et du bonsoir ouvert ce que puis salut il la plus de jai',
  it: 'il che non per con sono grazie ciao come dove quando mio mia ho molto voglio posso buongiorno aperto oggi una di siete qui buonasera mi piu',
  pt: 'nao que para com obrigado obrigada ola como onde quando estou sou tenho muito meu minha eu voce uma bom dia aberto hoje posso oi voces boa noite mais',
  cy: 'dw i dwi rydw yn mae ddim eisiau isio diolch shwmae helo bore da sut ble pryd ydy ydych chi fi oes yma heno',
  ku: 'ez tu min te ji bo bi li ku we me ne dixwazim kurdi spas silav rojbas cawa kengi vekiri ye heye gelek eredi slaw edi ez',
  uk: 'і не я що як це на ви мене де коли дякую добрий день привіт будь ласка хочу є чи мені дуже ти ми',
  ru: 'и не я что как это на вы меня где когда спасибо здравствуйте привет пожалуйста хочу есть ли мне очень ты мы'
}
const wordsOf: ReadonlyMap<string, ReadonlySet<string>> = new Map(Object.entries(common).map(([tag, list]) => [tag, new Set(list.split(' '))]))
const latin = ['en', 'pl', 'ro', 'tr', 'es', 'fr', 'it', 'pt', 'cy', 'ku']

const scripts: readonly (readonly [string, RegExp])[] = [
  ['cyrillic', /[\u0400-\u04ff]/], ['arabic', /[\u0600-\u06ff\u0750-\u077f]/], ['zh', /[\u3400-\u9fff]/], ['bn', /[\u0980-\u09ff]/],
  ['ja', /[\u3040-\u30ff]/], ['el', /[\u0370-\u03ff]/], ['he', /[\u0590-\u05ff]/], ['hi', /[\u0900-\u097f]/], ['pa', /[\u0a00-\u0a7f]/], ['ta', /[\u0b80-\u0bff]/], ['th', /[\u0e00-\u0e7f]/], ['ko', /[\uac00-\ud7af]/]
]
/** Letters that only one of these languages writes, in the text as it came. */
const letters: readonly (readonly [string, RegExp])[] = [
  ['pl', /[ąęłśźżńćĄĘŁŚŹŻŃĆ]/], ['ro', /[ățșȚȘĂţş]/], ['tr', /[ğıİĞ]/], ['pt', /[ãõÃÕ]/], ['es', /[ñ¿¡Ñ]/], ['ku', /[êîû].*[şçêîû]/]
]
const ukrainian = /[іїєґІЇЄҐ]/
const russian = /[ыэъёЫЭЪЁ]/
const sorani = /[ەێۆڕڵڤپگچژ]/
const persian = /[پچژگ]/

const count = (tag: string, tokens: readonly Token[]): number => {
  const list = wordsOf.get(tag)
  return list === undefined ? 0 : tokens.reduce((sum, token) => sum + (list.has(token.word) ? 1 : 0), 0)
}

function byScript(text: string, tokens: readonly Token[]): string | null {
  const script = scripts.find(([, of]) => of.test(text))?.[0]
  if (script === undefined) return null
  const foreign = [...text].filter((char) => char > '\u036f').length
  if (foreign * 3 < text.replace(/\s/g, '').length && count('en', tokens) > 0) return null
  if (script === 'cyrillic') {
    if (ukrainian.test(text)) return 'uk'
    return russian.test(text) || count('ru', tokens) >= count('uk', tokens) ? 'ru' : 'uk'
  }
  if (script === 'arabic') return sorani.test(text) ? (/[ەێۆڕڵڤ]/.test(text) ? 'ckb' : persian.test(text) ? 'fa' : 'ar') : 'ar'
  return script
}

/**
 * The language of a text as a BCP 47 primary tag; "und" where it cannot be told. A tie is English, the language of the hub.
 * `found` is a language whose own phrases were found in it: that tells more than common words do.
 */
export function languageOf(text: string, tokens: readonly Token[], found: string | null): string {
  const script = byScript(text, tokens)
  if (script !== null) return script
  const english = count('en', tokens)
  let best = 'en', most = english
  for (const tag of latin) {
    const times = count(tag, tokens) + (letters.find(([of]) => of === tag)?.[1].test(text) === true ? 2 : 0)
    if (times > most) { best = tag; most = times }
  }
  if (found !== null && most <= 1 + english) return found
  if (most > 0 && (best === 'en' || most >= 2 || tokens.length <= 2)) return best
  return tokens.length === 0 || /[a-z]/i.test(text) ? 'en' : 'und'
}

/** True where the front door has phrases for a language. */
export const isRead = (language: string): boolean => wordsOf.has(language) || ['ar', 'zh', 'bn', 'ckb', 'en'].includes(language)
