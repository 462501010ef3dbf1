import { PassThrough } from 'node:stream'
import { run } from '../../../bot/commands/screen.ts'

async function screened(input: string, argv: string[] = []): Promise<{ status: number; lines: Record<string, unknown>[]; told: string }> {
  const stdin = new PassThrough(), stdout = new PassThrough(), stderr = new PassThrough()
  let out = '', told = ''
  stdout.on('data', (chunk: Buffer) => { out += chunk.toString() })
  stderr.on('data', (chunk: Buffer) => { told += chunk.toString() })
  stdin.end(input)
  const status = await run(argv, { stdin, stdout, stderr })
  await new Promise((resolve) => { setImmediate(resolve) })
  return { status, lines: out.split('\n').filter((line) => line !== '').map((line) => JSON.parse(line)), told }
}

test('a line in is a line out, in order, with its number as id', async () => {
  const { status, lines } = await screened('hello\n\ni want to die\n')
  expect(status).toBe(0)
  expect(lines.map((line) => [line.id, line.text, line.route])).toEqual([['1', 'hello', 'everyday'], ['2', '', 'everyday'], ['3', 'i want to die', 'human-now']])
  expect(Object.keys(lines[0] ?? {})).toEqual(['id', 'text', 'route', 'because', 'intent', 'language'])
  expect(lines[2]).toMatchObject({ intent: null, because: ['i want to die'] })
})

test('JSON lines keep their id, and texts sent one after the other are read together', async () => {
  const { lines } = await screened('{"id":"a7","text":"I want to\\nend\\nit all"}\n{"id":9,"text":"bye","messages":["i cant go on"]}\n{"id":"m","messages":["hello","whats on"]}\n')
  expect(lines.map((line) => [line.id, line.route])).toEqual([['a7', 'human-now'], [9, 'human-now'], ['m', 'everyday']])
})

test('a line that only looks like JSON is somebody\'s words', async () => {
  const { lines } = await screened('{i want to die\n{"text":5}\n')
  expect(lines[0]).toMatchObject({ id: '1', text: '{i want to die', route: 'human-now' })
  expect(lines[1]).toMatchObject({ id: '2', text: '{"text":5}' })
})

test('arguments it does not take are told, with status 2', async () => {
  const { status, told, lines } = await screened('', ['--fast'])
  expect(status).toBe(2)
  expect(told).toContain('npm run --silent screen')
  expect(lines).toEqual([])
})

test('thousands of lines come out as many as went in', async () => {
  const { lines } = await screened('is there a choir near Acomb\n'.repeat(3000))
  expect(lines).toHaveLength(3000)
  expect(lines.at(-1)).toMatchObject({ id: '3000', intent: 'find_support' })
})
