import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { filesUnder, lineOf, places, readSources, scan, top } from './sources.ts'
import type { Source } from './sources.ts'

const sources = readSources(['bot', 'dialogs', 'services'])
const everywhere = ['bot', 'dialogs', 'services', 'deployment', 'test']

const renaming = /^\s*import\s+(?:type\s+)?[\w*{][^'"]*?from\s*['"]|^\s*export\s+(?:type\s+)?[*{][^'"=()]*?(?:from\s*['"]|\})/gm
const mappedKey = /\[\s*\w+\s+in\s+[^\]\n]*\]/g
const withoutRenaming = (code: string): string => [renaming, mappedKey].reduce((text, pattern) => text.replace(pattern, found => found.replace(/[^\n]/g, ' ')), code)

const casts = (source: Source) => places(source, /(?<![.\w$])as\s+(?!const\b)[\w{([]/g, withoutRenaming(source.code))
const anys = (source: Source) => places(source, /(?:[:<|&,(]|=>|\bextends)\s*any\b(?!\s*[(:.,=])|\bany\[\]/g)
const nonNulls = (source: Source) => places(source, /[\w$\])]!(?![=\w])/g)

describe('how the sources are written', () => {
  test('the rules tell right from wrong', () => {
    const wrong = scan('a.ts', 'const a = b as C\nlet d: any\nconst e = f!.g\nconst h = i[0]!\nconst j: any[] = []\n')
    expect([casts(wrong).length, anys(wrong).length, nonNulls(wrong).length]).toEqual([1, 2, 2])
    const right = scan('a.ts', 'import { a as b } from \'c\'\nimport * as d from \'e\'\nexport { f as g } from \'h\'\nconst i = [1] as const\n// as any, x!\nconst j = `as any! ${k !== l}`\n' +
      'const m = !n && o != p && /x! as any/.test(q)\ntype R = { [S in keyof T as `x${S}`]: U }\nconst v = { as: w, any: 1 }\nx.any([])\n')
    expect([casts(right), anys(right), nonNulls(right)]).toEqual([[], [], []])
  })

  test('nothing is cast: what comes in is parsed at the edge', () => {
    expect(sources.flatMap(casts)).toEqual([])
  })
  test('nothing is any', () => {
    expect(sources.flatMap(anys)).toEqual([])
  })
  test('nothing is said to be there without a look', () => {
    expect(sources.flatMap(nonNulls)).toEqual([])
  })
  test('no check of the types is switched off', () => {
    expect(sources.flatMap(({ path, text }) => [...text.matchAll(/@ts-(?:ignore|expect-error|nocheck)/g)].map(found => `${path}:${lineOf(text, found.index)}`))).toEqual([])
  })

  test('Node runs every source by dropping its types: no enum, namespace or parameter property', () => {
    const pattern = /^\s*(?:export\s+)?(?:declare\s+)?(?:const\s+)?enum\s+\w|^\s*(?:export\s+)?(?:declare\s+)?namespace\s+\w|\bconstructor\s*\((?:[^)]*,)?\s*(?:private|public|protected|readonly)\s/gm
    expect(sources.flatMap(source => places(source, pattern))).toEqual([])
  })

  test('a file that somebody has to understand at night is under 250 lines', () => {
    const tables = /^dialogs\/copy\/|\/corpus\/|\/phrases|\/data\//
    const files = [...sources, ...readSources(['deployment'], /\.(?:ts|cjs)$/)].filter(({ path }) => !tables.test(path))
    expect(files.map(({ path, text }) => `${path}: ${text.trimEnd().split('\n').length}`).filter(line => Number(line.split(': ').at(-1)) >= 250)).toEqual([])
  })

  test('nothing is left for later, and nothing names a folder of one machine', () => {
    const later = new RegExp(`\\b(?:${['TO' + 'DO', 'FIX' + 'ME', 'XX' + 'X'].join('|')})\\b`, 'g')
    const machine = new RegExp(`(?<![\\w.*)}])/(?:${['work', 'root', 'home', 'Users'].join('|')})/[\\w.-]+`, 'g')
    const found = filesUnder(everywhere, /\.(?:ts|cjs|js|lua|md|ya?ml|json|njk|html|css)$|^Dockerfile/).flatMap(path => {
      const text = readFileSync(join(top, path), 'utf8')
      return [later, machine].flatMap(pattern => [...text.matchAll(pattern)].map(hit => `${path}:${lineOf(text, hit.index)}: ${hit[0]}`))
    })
    expect(found).toEqual([])
  })
})
