import { existsSync, mkdtempSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'

// The kernel's limit for a socket's path is 104 bytes on macOS and 108 on Linux, its closing zero included.
const LONGEST = 100

const ours = (folder: string): boolean => {
  const getuid = process.getuid?.bind(process)
  return existsSync(folder) && (getuid === undefined || statSync(folder).uid === getuid())
}

/**
 * Where the redis-server of this data folder listens. A path too long for a socket gets a short one in a private temporary folder,
 * remembered beside the data, so that whoever starts next finds the server that still runs.
 */
export function socketPath(folder: string, longest = LONGEST): string {
  const near = join(folder, 'redis.sock')
  if (Buffer.byteLength(near) <= longest) return near
  const note = join(folder, 'socket-path')
  if (existsSync(note)) {
    const remembered = readFileSync(note, 'utf8').trim()
    // Temporary folders are swept, and anyone may make one of the same name: only one that is still ours is used again.
    if (remembered !== '' && ours(dirname(remembered))) return remembered
  }
  const short = join(mkdtempSync(join(tmpdir(), 'front-door-')), 'redis.sock')
  writeFileSync(note, `${short}\n`)
  return short
}
