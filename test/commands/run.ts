import { spawn } from 'node:child_process'
import { top } from '../structure/sources.ts'

export type Ran = { status: number; stdout: string; stderr: string; lines: unknown[] }

/** Runs a command as package.json's scripts do, to its end. `lines` are what stdout holds; a line that is no JSON fails the test. */
export function run(environment: Record<string, string>, argv: readonly string[], stdin = ''): Promise<Ran> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['bot/commands/index.ts', ...argv], { cwd: top, env: environment })
    let stdout = ''
    let stderr = ''
    child.stdout.on('data', chunk => { stdout += String(chunk) })
    child.stderr.on('data', chunk => { stderr += String(chunk) })
    child.on('error', reject)
    child.on('close', status => {
      try {
        resolve({ status: status ?? -1, stdout, stderr, lines: stdout.split('\n').filter(Boolean).map(line => JSON.parse(line)) })
      } catch (error) {
        reject(new Error(`stdout of ${argv.join(' ')} holds more than JSON lines:\n${stdout}`, { cause: error }))
      }
    })
    child.stdin.on('error', () => undefined)
    child.stdin.end(stdin)
  })
}
