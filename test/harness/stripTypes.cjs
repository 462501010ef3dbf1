'use strict'
const { stripTypeScriptTypes } = require('node:module')

/** jest's transform: the very stripping that Node does when it runs the sources, so that tests run what people get; lines and columns stay. */
module.exports = { process: source => ({ code: stripTypeScriptTypes(source) }) }
