'use strict'

/** Set-up speaks on stderr alone: a command's stdout is read by machines. */
const say = line => { process.stderr.write(`${line}\n`) }

/** Ends set-up with words that say what to do; `code` is the exit status. */
class Stop extends Error {
  constructor(message, code = 2) {
    super(message)
    this.code = code
  }
}

/** The last lines of what a tool said, without the addresses it talked to: a log may be pasted into a public issue. */
const lastLines = (text, count = 12) => text
  .replace(/\b[a-z+]+:\/\/[^\s'"]+/gi, '(address)')
  .split('\n').map(line => line.trimEnd()).filter(line => line !== '').slice(-count).map(line => `    ${line}`).join('\n')

module.exports = { say, Stop, lastLines }
