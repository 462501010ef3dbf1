import { lineOf, readSources, scan } from './sources.ts'
import type { Source } from './sources.ts'

/** The front door routes and never rates: these words have no place in what it keeps, shows or computes about a person. */
const never = /^(?:patients?|risks?|risky|severit(?:y|ies)|severe|scores?|scored|scoring|levels?)$/i

/** Where such a word is not about a person. Each line says why; a new one needs as good a reason. */
const elsewhere: { word: RegExp; file: RegExp; why: string }[] = [
  { word: /^levels?$/i, file: /^(?:services\/telemetry\/|bot\/(?:config|index)\.ts$)/, why: 'pino calls how loud a log line is its level' },
  { word: /^level$/i, file: /^bot\/pages\/.*\bassets\.ts$/, why: 'zlib calls how hard it packs its level' },
  { word: /^scores?$/i, file: /^services\/directory\/(?:search|rank)/, why: 'minisearch calls how well a listing matches words its score' },
  { word: /^scores?$/i, file: /^services\/understanding\/clu/, why: 'Azure calls how sure it is of an intent its confidenceScore' },
  { word: /^scores?$/i, file: /^services\/(?:redis|conversation)\//, why: 'Redis calls the place in a sorted set its score' }
]

const parts = (name: string): string[] => name.replace(/([a-z\d])([A-Z])/g, '$1 $2').split(/[\s_$-]+/)
const bad = (path: string, name: string): boolean =>
  parts(name).some(part => never.test(part) && !elsewhere.some(({ word, file }) => word.test(part) && file.test(path)))

/** Names in the code, and strings that are keys or values of one word: `'risk'`, `'severity-level'`. */
function names(source: Source): string[] {
  const inCode = [...source.code.matchAll(/[A-Za-z_$][\w$]*/g)].filter(found => bad(source.path, found[0]))
    .map(found => `${source.path}:${lineOf(source.code, found.index)}: ${found[0]}`)
  const inKeys = source.literals.filter(({ text, specifier }) => !specifier && /^[\w.:-]+$/.test(text) && bad(source.path, text.replace(/[.:]/g, '-')))
    .map(({ text, line }) => `${source.path}:${line}: '${text}'`)
  return [...inCode, ...inKeys]
}

describe('it routes, it never rates', () => {
  test('the rule tells right from wrong', () => {
    expect(names(scan('services/a.ts', 'const riskScore = 1\nconst o = { \'severity\': patient_id }'))).toHaveLength(3)
    expect(names(scan('services/a.ts', '// the risk of losing a line\nconst words = \'at risk of harm\'\nimport x from \'./level.ts\'\nconst asterisk = underscore'))).toEqual([])
    expect(names(scan('services/telemetry/log.ts', 'pino({ level })'))).toEqual([])
  })

  test('no name, field or key rates a person or calls them a patient', () => {
    // The corpus and phrases are people's words; they are read, never kept as a name.
    const sources = readSources(['bot', 'dialogs', 'services']).filter(({ path }) => !/\/corpus\/|\/phrases/.test(path))
    expect(sources.flatMap(names)).toEqual([])
  })
})
