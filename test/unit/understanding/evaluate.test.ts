import { PassThrough } from 'node:stream'
import { run } from '../../../bot/commands/evaluate.ts'
import { readPart } from '../../../services/understanding/corpus.ts'

async function evaluated(argv: string[]): Promise<{ status: number; out: string; told: string }> {
  const stdin = new PassThrough(), stdout = new PassThrough(), stderr = new PassThrough()
  let out = '', told = ''
  stdout.on('data', (chunk: Buffer) => { out += chunk.toString() })
  stderr.on('data', (chunk: Buffer) => { told += chunk.toString() })
  const status = await run(argv, { stdin, stdout, stderr })
  await new Promise((resolve) => { setImmediate(resolve) })
  return { status, out, told }
}

test('a part is told by family, with counts and intervals, and with what each layer gives', async () => {
  const { status, out } = await evaluated(['--part', 'development'])
  expect(status).toBe(0)
  expect(out).toMatch(/emergency and distress paged +\d+\/\d+ [\d.]+% \([\d.]+-[\d.]+\)/)
  expect(out).toMatch(/self-harm +paged \d+\/\d+/)
  expect(out).toContain('phrases alone')
  expect(out).toMatch(/false wakes a worker a week +\d/)
})

test('as JSON it is one object, and no line of the test part is in it', async () => {
  const { status, out } = await evaluated(['--json', '--part', 'test'])
  expect(status).toBe(0)
  expect(JSON.parse(out).parts[0]).toMatchObject({ part: 'test', missed: [] })
  expect(readPart('test').filter((line) => line.text.length > 25 && out.includes(JSON.stringify(line.text)))).toHaveLength(0)
})

test('arguments it does not take are told, with status 2', async () => {
  expect(await evaluated(['--part', 'nothing'])).toMatchObject({ status: 2 })
  expect((await evaluated(['--fast'])).told).toContain('npm run evaluate')
})
