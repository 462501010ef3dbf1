'use strict'
const { spawn } = require('node:child_process')
const { constants } = require('node:os')

const passedOn = ['SIGINT', 'SIGTERM', 'SIGHUP']
// A terminal's Ctrl-C reaches the child by itself, npm passes it on as well, and a front door may read a quick second one as "now": one is enough.
const echoMs = 2000
let child = null
let handlingSignals = false

function passSignalsOn() {
  if (handlingSignals) return
  handlingSignals = true
  let last = 0
  for (const signal of passedOn) {
    process.on(signal, () => {
      if (child === null) process.exit(128 + constants.signals[signal])
      const atTerminal = signal === 'SIGINT' && process.stdin.isTTY === true
      if (!atTerminal && Date.now() - last > echoMs) child.kill(signal)
      last = Date.now()
    })
  }
}

const exitCode = (code, signal) => (signal === null ? code ?? 1 : 128 + (constants.signals[signal] ?? 0))

/** Runs a tool without a terminal or stdin. Resolves with its exit code and all it said; 127 where it cannot be run at all. */
function capture(file, args, options = {}) {
  passSignalsOn()
  return new Promise(resolve => {
    let stdout = ''
    let all = ''
    const tool = spawn(file, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'], windowsHide: true })
    child = tool
    const done = (code, extra = '') => {
      if (child === tool) child = null
      resolve({ code, stdout, all: all + extra })
    }
    tool.stdout.on('data', data => { stdout += data; all += data })
    tool.stderr.on('data', data => { all += data })
    tool.on('error', error => done(127, error.message))
    tool.on('close', (code, signal) => {
      if (signal !== null && passedOn.includes(signal)) process.exit(exitCode(code, signal))
      done(exitCode(code, signal))
    })
  })
}

/** Runs the program that set-up was for: its stdin, stdout and stderr are ours, signals reach it, and it is waited for. Resolves with its exit code. */
function handOver(file, args, options) {
  passSignalsOn()
  return new Promise((resolve, reject) => {
    child = spawn(file, args, { ...options, stdio: 'inherit' })
    child.on('error', reject)
    child.on('exit', (code, signal) => {
      child = null
      resolve(exitCode(code, signal))
    })
  })
}

module.exports = { capture, handOver }
