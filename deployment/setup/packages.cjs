'use strict'
const { createHash } = require('node:crypto')
const { existsSync, readFileSync, writeFileSync } = require('node:fs')
const { join } = require('node:path')
const { npm } = require('./npm.cjs')
const { oneAtATime } = require('./oneAtATime.cjs')
const { Stop, lastLines, say } = require('./say.cjs')

const stampPath = root => join(root, 'node_modules', '.front-door-lock')

/** What the installed packages must match: the lock file, and the kind of machine, for a folder carried from one to another. */
const wanted = root => createHash('sha256').update(readFileSync(join(root, 'package-lock.json'))).update(`${process.platform}-${process.arch}`).digest('hex')

function stamped(root) {
  try {
    return readFileSync(stampPath(root), 'utf8')
  } catch {
    return ''
  }
}

const entries = path => Object.entries(JSON.parse(readFileSync(path, 'utf8')).packages).filter(([name]) => name !== '')

/** True when somebody's own `npm ci` has already installed what the lock file asks for: there is nothing to do again. */
function installedByHand(root) {
  const record = join(root, 'node_modules', '.package-lock.json')
  if (!existsSync(record)) return false
  const there = new Map(entries(record))
  return entries(join(root, 'package-lock.json')).every(([name, { version, integrity, optional }]) => {
    const found = there.get(name)
    if (found === undefined) return optional === true
    return found.version === version && found.integrity === integrity && existsSync(join(root, name, 'package.json'))
  })
}

async function install(root) {
  if (stamped(root) === wanted(root)) return
  if (!installedByHand(root)) {
    say('Installing the packages (on the first start only; a minute or two).')
    // --include: a production environment or a person's own setting must leave out neither the checks nor the pinned Node.
    const attempt = (...how) => npm(root, [...how, '--include=dev', '--include=optional', '--no-audit', '--no-fund'])
    let result = await attempt('ci')
    // A registry that lacks optional packages for other machines leaves them out of the lock file, and `ci` then refuses it whole.
    // `install --no-save` takes the same locked versions and changes no file of ours; it is the second try after a broken connection, too.
    if (result.code !== 0) result = await attempt('install', '--no-save')
    if (result.code !== 0) {
      throw new Stop(`The packages could not be installed (npm ended with ${result.code}):\n${lastLines(result.all)}\n` +
        'See that npm is there (npm --version) and can reach its registry, that this folder can be written and has 1 GB free, then run this again.')
    }
  }
  writeFileSync(stampPath(root), wanted(root))
}

/** Makes node_modules match package-lock.json. Done already: one read of a stamp. */
async function packages(root) {
  if (stamped(root) === wanted(root)) return
  await oneAtATime(root, () => install(root))
}

module.exports = { packages }
