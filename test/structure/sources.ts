import { readFileSync, readdirSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'

/** A string in a source: its words (what is put into a template is `…`), and what stands right before it. */
export type Literal = { text: string; line: number; callee: string; key: string; specifier: boolean }

/** `code` is the source with comments and strings blanked: same length, same lines. */
export type Source = { path: string; text: string; code: string; literals: Literal[] }

export const top = join(dirname(fileURLToPath(import.meta.url)), '..', '..')

const skipped = new Set(['node_modules', '.git', '.data', 'coverage', 'peers'])

/** Paths of the files under these folders, from the top of the checkout, with / between. */
export function filesUnder(folders: readonly string[], ending: RegExp): string[] {
  const walk = (folder: string): string[] => readdirSync(folder, { withFileTypes: true }).flatMap(entry => {
    if (skipped.has(entry.name)) return []
    const path = join(folder, entry.name)
    return entry.isDirectory() ? walk(path) : ending.test(entry.name) ? [relative(top, path).replaceAll('\\', '/')] : []
  })
  return folders.flatMap(folder => walk(join(top, folder))).sort()
}

export function lineOf(text: string, index: number): number {
  let line = 1
  for (let at = text.indexOf('\n'); at !== -1 && at < index; at = text.indexOf('\n', at + 1)) line += 1
  return line
}

/** Every place in the blanked code that the pattern (with the flag g) finds, as `file:line: the line`. */
export function places(source: Source, pattern: RegExp, code = source.code): string[] {
  return [...code.matchAll(pattern)].map(found => {
    const line = lineOf(code, found.index + found[0].length - 1)
    return `${source.path}:${line}: ${source.text.split('\n')[line - 1]?.trim() ?? ''}`
  })
}

export const readSources = (folders: readonly string[], ending = /\.ts$/): Source[] =>
  filesUnder(folders, ending).map(path => scan(path, readFileSync(join(top, path), 'utf8')))

const blank = (text: string): string => text.replace(/[^\n]/g, ' ')

// A slash after one of these starts a regular expression; after a name, a number or a closing bracket it divides.
const beforeRegExp = /(?:^|[(,=:[!&|?{};+\-*%~<>]|\breturn|\btypeof|\bcase|=>)\s*$/
const regExp = /\/(?:\\.|\[(?:\\.|[^\]\n\\])*\]|[^/\n\\[])+\/[a-z]*/y

/** Splits a source into code and strings. Knows comments, quotes, templates within templates, and regular expressions. */
export function scan(path: string, text: string): Source {
  const noted: { words: string; from: number }[] = []
  let code = ''
  let at = 0

  const skip = (length: number) => {
    code += blank(text.slice(at, at + length))
    at += length
  }

  const quoted = (quote: string) => {
    const from = at
    let end = at + 1
    while (end < text.length && text[end] !== quote && text[end] !== '\n') end += text[end] === '\\' ? 2 : 1
    noted.push({ words: text.slice(from + 1, end), from })
    code += `${quote}${blank(text.slice(from + 1, end))}${quote}`
    at = end + 1
  }

  const template = () => {
    const from = at
    let words = ''
    skip(1)
    while (at < text.length && text[at] !== '`') {
      if (text[at] === '\\') {
        words += text[at + 1] ?? ''
        skip(2)
      } else if (text.startsWith('${', at)) {
        words += '…'
        skip(2)
        read('}')
        skip(1)
      } else {
        words += text[at] ?? ''
        skip(1)
      }
    }
    skip(1)
    noted.push({ words, from })
  }

  /** Reads code up to the closing bracket of a template's part, or to the end. */
  function read(until: '}' | null) {
    for (let depth = 0; at < text.length;) {
      const char = text[at] ?? ''
      if (until !== null && char === '}' && depth === 0) return
      if (text.startsWith('//', at)) skip((text.indexOf('\n', at) + 1 || text.length + 1) - 1 - at)
      else if (text.startsWith('/*', at)) skip((text.indexOf('*/', at) + 2 || text.length + 2) - at)
      else if (char === '\'' || char === '"') quoted(char)
      else if (char === '`') template()
      else {
        regExp.lastIndex = at
        const found = char === '/' && beforeRegExp.test(code.slice(-60)) ? regExp.exec(text) : null
        if (found !== null) skip(found[0].length)
        else {
          depth += char === '{' ? 1 : char === '}' ? -1 : 0
          code += char
          at += 1
        }
      }
    }
  }

  read(null)
  return { path, text, code, literals: noted.map(({ words, from }) => literal(words, from, text, code)) }
}

function literal(words: string, from: number, text: string, code: string): Literal {
  const before = code.slice(Math.max(0, from - 3000), from)
  return {
    text: words, line: lineOf(text, from), callee: enclosingCall(before),
    // Blanked strings joined by + stand between a key and its last part.
    key: /(\w+)\??\s*:[\s'"+]*$/.exec(before)?.[1] ?? '',
    specifier: /(?:\bfrom|\bimport|\bimport\s*\()\s*$/.test(before)
  }
}

/** The name of the call whose brackets are still open at the end of this code: `new Error`, `log.info`, `anyone`; '' where there is none. */
function enclosingCall(before: string): string {
  let depth = 0
  for (let at = before.length - 1; at >= 0; at -= 1) {
    const char = before[at] ?? ''
    if (char === ')') depth += 1
    else if (char === '(') {
      if (depth === 0) return /(?:\bnew\s+)?[\w$.?]+$/.exec(before.slice(Math.max(0, at - 80), at))?.[0].replace(/^\.+/, '').replace(/\s+/g, ' ') ?? ''
      depth -= 1
    }
  }
  return ''
}
