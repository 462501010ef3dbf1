'use strict'
const { execFileSync } = require('node:child_process')
const { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } = require('node:fs')
const { join } = require('node:path')
const { brotliDecompressSync } = require('node:zlib')
const { aptInstall, hasApt, isRoot } = require('./apt.cjs')
const { npm } = require('./npm.cjs')
const { oneAtATime } = require('./oneAtATime.cjs')
const { onPath } = require('./onPath.cjs')
const { capture } = require('./processes.cjs')
const { Stop, lastLines, say } = require('./say.cjs')

// Pinned: a browser that changes by itself would change what the tests mean.
const packaged = '@sparticuz/chromium@153.0.0'
const names = [
  'chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome', '/Applications/Chromium.app/Contents/MacOS/Chromium'
]
const inTools = root => join(root, '.data', 'tools', 'chromium', 'chromium')

async function firstThatRuns(paths) {
  // A distribution's placeholder for a browser that is not installed is found on PATH too: only one that answers counts.
  for (const path of paths) if ((await capture(path, ['--version'])).code === 0) return path
  return null
}

const inflated = path => brotliDecompressSync(readFileSync(path))

function untar(archive, into) {
  mkdirSync(into, { recursive: true })
  execFileSync('tar', ['-xf', '-', '-C', into], { input: inflated(archive), stdio: ['pipe', 'ignore', 'pipe'], maxBuffer: 1 << 30 })
}

/** Lays the packaged browser out with the libraries and fonts it brings, behind a script that points it at them. */
function layOut(binaries, into) {
  writeFileSync(join(into, 'browser'), inflated(join(binaries, 'chromium.br')), { mode: 0o755 })
  untar(join(binaries, 'swiftshader.tar.br'), into)
  untar(join(binaries, 'al2023.tar.br'), join(into, 'libraries'))
  untar(join(binaries, 'fonts.tar.br'), into)
  const script = `#!/bin/sh
here=$(cd "$(dirname "$0")" && pwd)
LD_LIBRARY_PATH="\${LD_LIBRARY_PATH:+$LD_LIBRARY_PATH:}$here/libraries/lib"
FONTCONFIG_PATH="\${FONTCONFIG_PATH:-$here/fonts}"
export LD_LIBRARY_PATH FONTCONFIG_PATH
exec "$here/browser" "$@"
`
  writeFileSync(join(into, 'chromium'), script, { mode: 0o755 })
}

/** Returns what went wrong, else null. */
async function unpack(root) {
  const tools = join(root, '.data', 'tools')
  const making = join(tools, `chromium.${process.pid}`)
  mkdirSync(making, { recursive: true })
  try {
    const got = await npm(root, ['install', '--prefix', making, '--no-save', '--no-package-lock', '--ignore-scripts', '--no-audit', '--no-fund', packaged])
    if (got.code !== 0) return got.all
    layOut(join(making, 'node_modules', '@sparticuz', 'chromium', 'bin'), making)
    rmSync(join(making, 'node_modules'), { recursive: true, force: true })
    rmSync(join(tools, 'chromium'), { recursive: true, force: true })
    renameSync(making, join(tools, 'chromium'))
    return null
  } catch (error) {
    return String(error)
  } finally {
    rmSync(making, { recursive: true, force: true })
  }
}

async function provide(root) {
  let failed = ''
  if (hasApt() && isRoot()) {
    say('Installing Chromium for the browser tests (on the first run only).')
    failed += await aptInstall(['chromium', 'fonts-liberation']) ?? ''
    const installed = await firstThatRuns(onPath(names))
    if (installed !== null) return installed
  }
  if (process.platform === 'linux' && process.arch === 'x64') {
    say('Unpacking a Chromium for the browser tests into .data/tools (on the first run only).')
    failed += await unpack(root) ?? ''
    const unpacked = existsSync(inTools(root)) ? await capture(inTools(root), ['--version']) : { code: 1, all: '' }
    if (unpacked.code === 0) return inTools(root)
    failed += unpacked.all
  }
  throw new Stop(`The browser tests need Chromium or Chrome, and none was found or could be installed.${failed === '' ? '' : `\n${lastLines(failed)}`}\n` +
    'Install Chromium or Google Chrome, or name one with FRONT_DOOR_CHROMIUM=/path/to/it. Then run this again.')
}

/** Path of a Chromium that runs: named, found, installed as root, or unpacked into .data/tools. */
async function chromium(root) {
  const look = () => firstThatRuns([process.env.FRONT_DOOR_CHROMIUM ?? '', ...onPath(names), ...[inTools(root)].filter(existsSync)].filter(path => path !== ''))
  return await look() ?? await oneAtATime(root, async () => await look() ?? provide(root))
}

module.exports = { chromium }
