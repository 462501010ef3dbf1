'use strict'
const { readFileSync } = require('node:fs')
const { join } = require('node:path')

/** A setting as bot/config.ts will see it: the environment first, then a `NAME=value` line of .env. Empty counts as not set. */
function setting(root, name) {
  const fromEnvironment = process.env[name]?.trim()
  if (fromEnvironment) return fromEnvironment
  let text
  try {
    text = readFileSync(join(root, '.env'), 'utf8')
  } catch {
    return undefined // no .env is the usual case; bot/config.ts reports one that cannot be read
  }
  const found = [...text.matchAll(new RegExp(`^[ \\t]*(?:export[ \\t]+)?${name}[ \\t]*=[ \\t]*(.*)$`, 'gm'))].at(-1)?.[1] ?? ''
  const quoted = /^(['"`])(.*)\1/.exec(found.trim())
  return (quoted ? quoted[2] : found.replace(/[ \t]+#.*$|^#.*$/, '')).trim() || undefined
}

module.exports = { setting }
