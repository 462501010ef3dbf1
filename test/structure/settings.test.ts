import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { settingNames } from '../../bot/config.ts'
import { places, readSources, top } from './sources.ts'

const sources = readSources(['bot', 'dialogs', 'services'])

describe('settings and output', () => {
  test('only bot/config.ts reads the environment', () => {
    expect(sources.filter(({ path }) => path !== 'bot/config.ts').flatMap(source => places(source, /\bprocess\s*\.\s*env\b|\benv\s*\}\s*(?:=\s*process|from)/g))).toEqual([])
  })

  test('only the commands write to the console: all else goes through the log, which keeps words and numbers out', () => {
    expect(sources.filter(({ path }) => !path.startsWith('bot/commands/')).flatMap(source => places(source, /\bconsole\s*\.\s*\w+/g))).toEqual([])
  })

  test('.env.example names every setting once, and no other', () => {
    const lines = readFileSync(join(top, '.env.example'), 'utf8').split('\n')
    const named = lines.flatMap(line => /^#?\s?([A-Z][A-Z0-9_]*)=/.exec(line)?.[1] ?? [])
    expect([...named].sort()).toEqual([...settingNames].sort())
  })
})
