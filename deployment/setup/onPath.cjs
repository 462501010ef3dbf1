'use strict'
const { accessSync, constants, statSync } = require('node:fs')
const { delimiter, isAbsolute, join } = require('node:path')

// Where servers are installed although a plain account's PATH leaves them out.
const also = process.platform === 'win32' ? [] : ['/usr/local/bin', '/usr/bin', '/usr/sbin', '/opt/homebrew/bin']

function runnable(path) {
  try {
    accessSync(path, constants.X_OK)
    return statSync(path).isFile()
  } catch {
    return false
  }
}

/** Every program of these names, in PATH's order, then in the usual places; an absolute name stands for itself. */
function onPath(names, path = process.env.PATH ?? '') {
  const folders = [...path.split(delimiter).filter(folder => folder !== ''), ...also]
  const found = names.flatMap(name => (isAbsolute(name) ? [name] : folders.map(folder => join(folder, name))))
  return [...new Set(found)].filter(runnable)
}

module.exports = { onPath }
