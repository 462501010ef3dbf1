import { readFileSync } from 'node:fs'
import { join, posix } from 'node:path'
import { readSources, scan, top } from './sources.ts'
import type { Source } from './sources.ts'

const layers = ['services', 'dialogs', 'bot']
const framework = /^(botbuilder|botframework|restify)/
const imports = (source: Source) => source.literals.filter(({ specifier }) => specifier)

/** What an import may not be, or null. */
function wrong(path: string, specifier: string): string | null {
  const layer = layers.indexOf(path.split('/')[0] ?? '')
  if (!specifier.startsWith('.')) return layer === 0 && framework.test(specifier) ? 'services stand apart from the bot framework and from HTTP' : null
  const target = posix.join(posix.dirname(path), specifier)
  if (target.startsWith('test/')) return 'what runs does not lean on tests'
  if (layers.indexOf(target.split('/')[0] ?? '') > layer) return 'bot leans on dialogs, dialogs on services, never the other way'
  return /\.(ts|json|cjs)$/.test(specifier) ? null : 'a relative import names its file with the ending'
}

describe('what leans on what', () => {
  test('the rule tells right from wrong', () => {
    expect(wrong('bot/turn/advance.ts', '../../services/clock.ts')).toBeNull()
    expect(wrong('services/rota/rota.ts', '../../dialogs/turn.ts')).toMatch(/never the other way/)
    expect(wrong('dialogs/root.ts', '../bot/route.ts')).toMatch(/never the other way/)
    expect(wrong('services/rota/rota.ts', 'botbuilder')).toMatch(/stand apart/)
    expect(wrong('bot/index.ts', './config')).toMatch(/ending/)
    expect(imports(scan('a.ts', 'import type { A } from \'./a.ts\'\n// from \'./no.ts\'\nconst b = await import("b")')).map(({ text }) => text)).toEqual(['./a.ts', 'b'])
  })

  test('bot leans on dialogs, dialogs on services', () => {
    const found = readSources(layers).flatMap(source => imports(source).flatMap(({ text, line }) => {
      const why = wrong(source.path, text)
      return why === null ? [] : [`${source.path}:${line}: ${text}: ${why}`]
    }))
    expect(found).toEqual([])
  })

  test('every package that is imported is a declared dependency', () => {
    const manifest: unknown = JSON.parse(readFileSync(join(top, 'package.json'), 'utf8'))
    const declared = typeof manifest === 'object' && manifest !== null && 'dependencies' in manifest ? Object.keys(manifest.dependencies ?? {}) : []
    const found = readSources(layers).flatMap(source => imports(source).flatMap(({ text, line }) => {
      if (text.startsWith('.') || text.startsWith('node:')) return []
      const name = text.split('/').slice(0, text.startsWith('@') ? 2 : 1).join('/')
      return declared.includes(name) ? [] : [`${source.path}:${line}: ${text} is not under "dependencies" in package.json`]
    }))
    expect(found).toEqual([])
  })
})
