'use strict'
const { linkSync, mkdirSync, readFileSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } = require('node:fs')
const { join } = require('node:path')
const { say } = require('./say.cjs')

// A process id is handed out again after a restart: a holder also shows, every few seconds, that it lives.
const signOfLifeMs = 5000
const goneAfterMs = 60000

const pause = ms => new Promise(resolve => { setTimeout(resolve, ms) })

function alive(pid) {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error.code === 'EPERM'
  }
}

function holder(lock) {
  try {
    return Number(readFileSync(lock, 'utf8'))
  } catch {
    return null
  }
}

function gone(lock, pid) {
  if (pid === process.pid || !alive(pid)) return true
  try {
    return Date.now() - statSync(lock).mtimeMs > goneAfterMs
  } catch {
    return false // released between two looks
  }
}

/** True when the lock is ours. A link appears whole or not at all, so that nobody reads a half-written one. */
function take(lock, mine) {
  try {
    linkSync(mine, lock)
    return true
  } catch (error) {
    if (error.code !== 'EEXIST') throw error
  }
  const pid = holder(lock)
  if (pid === null || !gone(lock, pid)) return false
  const aside = `${mine}.stale`
  try {
    renameSync(lock, aside)
    // Between the look and the move somebody may have taken it: give it back.
    if (holder(aside) !== pid) renameSync(aside, lock)
  } catch { /* another one moved it first: the next round sees theirs */ }
  rmSync(aside, { force: true })
  return false
}

/** Runs `work` while no other set-up of this checkout runs its own: two starts at once must not both install. Waits for the other. */
async function oneAtATime(root, work) {
  const folder = join(root, '.data')
  mkdirSync(folder, { recursive: true })
  const lock = join(folder, 'set-up.lock')
  const mine = `${lock}.${process.pid}`
  writeFileSync(mine, String(process.pid))
  let beat
  const release = () => {
    clearInterval(beat)
    rmSync(mine, { force: true })
    if (holder(lock) === process.pid) rmSync(lock, { force: true })
  }
  process.on('exit', release)
  try {
    for (let said = false; !take(lock, mine); said = true) {
      if (!said) say('Another set-up of this checkout is at work: waiting for it.')
      await pause(250)
    }
    beat = setInterval(() => utimesSync(lock, new Date(), new Date()), signOfLifeMs)
    return await work()
  } finally {
    process.off('exit', release)
    release()
  }
}

module.exports = { oneAtATime }
