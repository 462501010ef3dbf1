'use strict'
const { accessSync, constants, existsSync } = require('node:fs')
const { homedir } = require('node:os')
const { basename, dirname, join } = require('node:path')
const { capture } = require('./processes.cjs')

/** The npm that started us, else the one beside this Node, else the one on PATH. */
function npmCommand() {
  const beside = [join(dirname(process.execPath), 'node_modules'), join(dirname(process.execPath), '..', 'lib', 'node_modules')]
  const scripts = [process.env.npm_execpath ?? '', ...beside.map(folder => join(folder, 'npm', 'bin', 'npm-cli.js'))]
  const script = scripts.find(path => basename(path) === 'npm-cli.js' && existsSync(path))
  if (script !== undefined) return [process.execPath, [script], {}]
  return process.platform === 'win32' ? ['npm.cmd', [], { shell: true }] : ['npm', [], {}]
}

function writable(folder) {
  try {
    accessSync(folder, constants.W_OK)
    return true
  } catch {
    return false
  }
}

/**
 * Runs npm with what a set-up needs whatever the person's own npm settings say: `yes`, because botbuilder-dialogs' install step runs npx;
 * messages, because `npm run --silent` would hide the reason of a failure.
 */
function npm(root, args) {
  const [file, first, options] = npmCommand()
  const env = { ...process.env, npm_config_yes: 'true', npm_config_loglevel: 'error', npm_config_progress: 'false' }
  if (!writable(homedir()) && !env.npm_config_cache) env.npm_config_cache = join(root, '.data', 'npm-cache')
  return capture(file, [...first, ...args], { cwd: root, env, ...options })
}

module.exports = { npm }
