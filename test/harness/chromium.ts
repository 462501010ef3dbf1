import { accessSync, constants } from 'node:fs'
import { delimiter, join } from 'node:path'
import { chromium } from 'playwright-core'
import type { Browser } from 'playwright-core'

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']

// Without the last ones it looks up addresses of its own at every start, which a closed network refuses many at a time.
const args = [
  '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync',
  '--disable-dev-shm-usage'
]

function runnable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}

function executable(): string {
  const named = process.env['FRONT_DOOR_CHROMIUM']
  if (named !== undefined && named !== '') return named
  const found = (process.env['PATH'] ?? '').split(delimiter).flatMap(folder => names.map(name => join(folder, name))).find(runnable)
  if (found !== undefined) return found
  throw new Error('The browser tests need Chromium. Run them with npm test, which sees to it, or name one with FRONT_DOOR_CHROMIUM=/path/to/chromium.')
}

/** A real, headless Chromium. Throws where there is none: a browser test that cannot run has failed. Close it in afterAll. */
export async function openChromium(): Promise<Browser> {
  return chromium.launch({ executablePath: executable(), args, headless: true })
}
