// Runs on whatever Node is there (20.20 or later), needs nothing installed, and hands over to the Node that the packages pin.
// Only this file's modes are public: start, test, typecheck, bench, faults, command NAME.
'use strict'

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
if (major < 20 || (major === 20 && minor < 20)) {
  process.stderr.write(`Node ${process.versions.node} is too old to set up the front door. Install Node 20.20 or later (any later one will do), then run this again.\n`)
  process.exit(2)
}

const { join } = require('node:path')
const { Stop, say } = require('./setup/say.cjs')
const { handOver } = require('./setup/processes.cjs')
const { packages } = require('./setup/packages.cjs')
const { pinnedNode } = require('./setup/pinnedNode.cjs')
const { redisServer } = require('./setup/redis.cjs')
const { chromium } = require('./setup/chromium.cjs')
const { setting } = require('./setup/setting.cjs')

const root = join(__dirname, '..')
const inPackages = (...parts) => join(root, 'node_modules', ...parts)

// Reading TypeScript by dropping its types is how this is meant to run: no warning about it in an operator's face.
const quiet = ['--disable-warning=ExperimentalWarning']

/** What each mode runs, in order; the first that fails ends it. */
const modes = {
  start: { redis: () => !setting(root, 'REDIS_URL'), runs: args => [[...quiet, 'bot/index.ts', ...args]] },
  command: { runs: ([name, ...args]) => [[...quiet, 'bot/commands/index.ts', name, ...args]] },
  typecheck: { runs: args => [[inPackages('typescript', 'bin', 'tsc'), '--noEmit', '-p', root, ...args]] },
  bench: { redis: () => true, runs: args => [[...quiet, 'test/bench/index.ts', ...args]] },
  faults: { redis: () => true, runs: args => [[...quiet, 'test/faults/run/index.ts', ...args]] },
  test: {
    redis: () => true,
    chromium: true,
    runs: args => [...modes.typecheck.runs([]), ['--experimental-vm-modules', '--no-warnings', inPackages('jest', 'bin', 'jest.js'), ...args]]
  }
}

async function main() {
  const [name, ...given] = process.argv.slice(2)
  const mode = Object.hasOwn(modes, name ?? '') ? modes[name] : undefined
  if (mode === undefined) throw new Stop(`This takes one of: ${Object.keys(modes).join(', ')}. For example: node deployment/setup.cjs start`)
  if (name === 'command' && given.length === 0) throw new Stop('A command needs its name. For example: node deployment/setup.cjs command rota check')

  const env = { ...process.env }
  await packages(root)
  const node = await pinnedNode(root)
  if (mode.redis?.()) env.FRONT_DOOR_REDIS_SERVER = await redisServer(root)
  if (mode.chromium) env.FRONT_DOOR_CHROMIUM = await chromium(root)

  for (const args of mode.runs(given)) {
    const code = await handOver(node, args, { cwd: root, env })
    if (code !== 0) return code
  }
  return 0
}

main().then(
  code => { process.exitCode = code },
  error => {
    say(error instanceof Stop ? error.message : `Set-up failed in a way that was not foreseen: ${error instanceof Error ? error.stack : String(error)}`)
    process.exitCode = error instanceof Stop ? error.code : 1
  }
)
