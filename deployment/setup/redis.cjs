'use strict'
const { mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } = require('node:fs')
const { join } = require('node:path')
const { aptForAnyone, aptInstall, aptUnpack, hasApt, isRoot, librariesOf } = require('./apt.cjs')
const { oneAtATime } = require('./oneAtATime.cjs')
const { onPath } = require('./onPath.cjs')
const { capture } = require('./processes.cjs')
const { Stop, lastLines, say } = require('./say.cjs')
const { setting } = require('./setting.cjs')

const least = 7
const name = 'redis-server'
const inTools = root => join(root, '.data', 'tools', 'redis', name)

/** The version that a redis-server names, or null where it does not run. */
async function version(path) {
  const { code, stdout } = await capture(path, ['--version'])
  return code === 0 ? /\bv=(\d+\.\d+\.\d+)/.exec(stdout)?.[1] ?? null : null
}

async function firstThatServes(paths, tooOld) {
  for (const path of paths) {
    const found = await version(path)
    if (found !== null && Number(found.split('.')[0]) >= least) return path
    if (found !== null) tooOld.push(`${path} is ${found}`)
  }
  return null
}

/** What the dynamic linker does not find for a program. */
async function missingLibraries(program, libraries) {
  const { stdout } = await capture('ldd', [program], { env: { ...process.env, LC_ALL: 'C', LD_LIBRARY_PATH: libraries.join(':') } })
  return [...stdout.matchAll(/^\s*(\S+) => not found/gm)].map(([, library]) => library)
}

const libraryFolders = from => readdirSync(from, { recursive: true, withFileTypes: true })
  .filter(entry => /\.so(\.|$)/.test(entry.name)).map(entry => entry.parentPath ?? entry.path)

/** Downloads and unpacks redis-server with the libraries this machine lacks. Returns what went wrong, else null. */
async function unpack(root) {
  const tools = join(root, '.data', 'tools')
  const home = join(tools, 'redis')
  const making = join(tools, `redis.${process.pid}`)
  const options = await aptForAnyone(tools)
  const from = join(making, 'root')
  const program = join(from, 'usr', 'bin', name)
  const got = new Set()
  let wanted = [name, 'redis-tools']
  let folders = []
  // Debian keeps the program in redis-tools; its libraries ask for others in turn, never more than a few deep.
  for (let round = 0; round < 5 && wanted.length > 0; round += 1) {
    const failed = await aptUnpack(options, wanted, join(making, 'packages'), from)
    if (failed !== null) {
      rmSync(making, { recursive: true, force: true })
      return failed
    }
    for (const one of wanted) got.add(one)
    folders = [...new Set(libraryFolders(from))]
    if ((await missingLibraries(program, folders)).length === 0) break
    const next = (await Promise.all([...got].map(one => librariesOf(options, one)))).flat()
    wanted = [...new Set(next)].filter(one => !got.has(one))
  }
  const relative = folders.map(folder => `$here${folder.slice(making.length)}`).join(':')
  writeFileSync(join(making, name), `#!/bin/sh
here=$(cd "$(dirname "$0")" && pwd)
LD_LIBRARY_PATH="${relative}\${LD_LIBRARY_PATH:+:$LD_LIBRARY_PATH}"
export LD_LIBRARY_PATH
exec "$here/root/usr/bin/${name}" "$@"
`, { mode: 0o755 })
  rmSync(home, { recursive: true, force: true })
  renameSync(making, home)
  return null
}

const byHand = () => {
  if (process.platform === 'darwin') return 'Install it with: brew install redis'
  if (process.platform === 'win32') return 'Run the front door inside WSL (wsl --install, then npm start there), or set REDIS_URL to a Redis elsewhere'
  return 'Install Redis 7 or later with this system\'s packages'
}

async function provide(root) {
  const tooOld = []
  const places = [setting(root, 'FRONT_DOOR_REDIS_SERVER') ?? '', ...onPath([name]), inTools(root)].filter(path => path !== '')
  const look = () => firstThatServes(places, tooOld)
  const found = await look()
  if (found !== null) return found

  return oneAtATime(root, async () => {
    let failed = ''
    mkdirSync(join(root, '.data', 'tools'), { recursive: true })
    if (hasApt()) {
      say('Installing redis-server (on the first start only).')
      if (isRoot()) failed += await aptInstall([name]) ?? ''
      const installed = await firstThatServes([...onPath([name]), inTools(root)], tooOld)
      if (installed !== null) return installed
      failed += await unpack(root) ?? ''
      const unpacked = await firstThatServes([inTools(root)], tooOld)
      if (unpacked !== null) return unpacked
    }
    const why = [...new Set(tooOld)].join('; ')
    throw new Stop(`There is no redis-server ${least} or later here${why === '' ? '' : ` (${why})`}, and it could not be installed.${failed === '' ? '' : `\n${lastLines(failed)}`}\n` +
      `${byHand()}. Or run one in a container (docker run -p 6379:6379 redis:7 redis-server --appendonly yes --appendfsync always --maxmemory-policy noeviction) ` +
      'and set REDIS_URL=redis://localhost:6379. Then run this again.')
  })
}

/** Path of a redis-server 7 or later: found, installed as root, or unpacked into .data/tools. */
const redisServer = root => provide(root)

module.exports = { redisServer }
