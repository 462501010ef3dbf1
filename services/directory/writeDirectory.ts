import { closeSync, fsyncSync, openSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import type { Areas } from './areas.ts'
import type { Asset } from './asset.ts'
import { ImportError } from './import/problem.ts'

const syncFolder = (folder: string): void => {
  const handle = openSync(folder, 'r')
  try {
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}

/** Writes a directory whole or not at all: a temporary file beside it, fsync, rename. An asset a line, so that a change reads as one. Throws ImportError. */
export const writeDirectory = (file: string, assets: readonly Asset[], areas: Areas | null): void => {
  const areaLines = areas === null ? '' : `  "areas": ${JSON.stringify(areas)},\n`
  const text = `{\n${areaLines}  "assets": [\n${assets.map((asset) => `    ${JSON.stringify(asset)}`).join(',\n')}\n  ]\n}\n`
  const temporary = `${file}.${process.pid}.new`
  try {
    const handle = openSync(temporary, 'wx')
    try {
      writeFileSync(handle, text)
      fsyncSync(handle)
    } finally {
      closeSync(handle)
    }
    renameSync(temporary, file)
    syncFolder(dirname(file))
  } catch (cause) {
    rmSync(temporary, { force: true })
    throw new ImportError(`${file} could not be written (${cause instanceof Error ? cause.message : 'unknown'}). Check the folder and its free space. Nothing was changed.`, { cause })
  }
}
