import { readPart, type CorpusLine, type Part } from '../../services/understanding/corpus.ts'
import { countsOf, falseWakes, share, type Answer, type Counts } from '../../services/understanding/counts.ts'
import { readPhrases } from '../../services/understanding/phraseBook.ts'
import { makeScreen, type Layers, type Screen } from '../../services/understanding/screen.ts'
import { readLines, unseenFamilies, wordsOfCorpus } from '../../services/understanding/train.ts'
import { bringsHuman } from '../../services/understanding/screened.ts'
import { readWeights } from '../../services/understanding/weights.ts'
import { screenAll, type Streams } from './screen.ts'

const howTo = `npm run evaluate: what the front door does with lines whose right answer is written down. --json for one JSON object.
  --part development,test   which parts (train, development, test); both by default
  --leave-out               also leave each family of distress out of the training in turn (about a minute)
  --volume 400              everyday messages a week, for the false wakes
  --workers 6               workers who share the rota
`

/** What each layer gives: the front door with it alone, and without it. */
const layers: readonly (readonly [string, Layers])[] = [
  ['all layers', { phrases: true, trained: true, conversation: true }], ['phrases alone', { phrases: true, trained: false, conversation: false }],
  ['trained layer alone', { phrases: false, trained: true, conversation: false }], ['without the trained layer', { phrases: true, trained: false, conversation: true }],
  ['without the conversation', { phrases: true, trained: true, conversation: false }]
]

type Asked = { parts: Part[]; json: boolean; leaveOut: boolean; volume: number; workers: number }

function readArguments(argv: readonly string[]): Asked | null {
  const asked: Asked = { parts: ['development', 'test'], json: false, leaveOut: false, volume: 400, workers: 6 }
  for (let at = 0; at < argv.length; at += 1) {
    const next = argv[at + 1] ?? ''
    if (argv[at] === '--json') asked.json = true
    else if (argv[at] === '--leave-out') asked.leaveOut = true
    else if (argv[at] === '--part') {
      asked.parts = (['train', 'development', 'test'] as const).filter((part) => next.split(',').includes(part))
      at += 1
    } else if ((argv[at] === '--volume' || argv[at] === '--workers') && Number(next) > 0) {
      asked[argv[at] === '--volume' ? 'volume' : 'workers'] = Number(next)
      at += 1
    } else return null
  }
  return asked.parts.length > 0 ? asked : null
}

const answer = (screen: Screen, lines: readonly CorpusLine[]): Answer[] => lines.map((line) => ({ line, screened: screenAll(screen, line.messages) }))

type PartReport = {
  part: Part; lines: number; all: Counts; families: { family: string; counts: Counts }[]
  falseWakesAWeek: number; ablation: { layers: string; counts: Counts }[]; missed: string[]
}

function reportOf(part: Part, asked: Asked): PartReport | null {
  const lines = readPart(part)
  if (lines.length === 0) return null
  const whole = answer(makeScreen(), lines)
  const families = [...new Set(lines.map((line) => line.family))].sort().map((family) => ({ family, counts: countsOf(whole.filter((each) => each.line.family === family)) }))
  const ablation = layers.map(([name, which]) => ({ layers: name, counts: countsOf(answer(makeScreen(which), lines)) }))
  // A part that is only measured is never shown line by line: who tunes on it has no test left.
  const missed = part === 'test' ? [] : whole.filter(({ line, screened }) => (line.expect === 'human-now' || line.expect === 'emergency-now') && !bringsHuman(screened.route)).map(({ line, screened }) => `${screened.route}: ${line.text}`)
  const all = countsOf(whole)
  return { part, lines: lines.length, all, families, falseWakesAWeek: falseWakes(all, asked.volume, asked.workers), ablation, missed }
}

/** The trained layer by itself on families it has never seen, and everyday lines it has never seen, at the cuts that are in use. */
function leaveOut(): { family: string; found: number; of: number }[] {
  const lines = readPart('train')
  const { cuts, unsure } = readWeights()
  const answers = unseenFamilies(readLines(lines, readPhrases(wordsOfCorpus(lines), unsure)))
  const families = [...new Set(answers.map(({ read }) => (bringsHuman(read.line.expect) ? read.line.family : read.line.expect)))].sort()
  return families.map((family) => {
    const own = answers.filter(({ read }) => (bringsHuman(read.line.expect) ? read.line.family : read.line.expect) === family)
    return { family, found: own.filter(({ odds }) => odds.now >= cuts.now || odds.wanted >= cuts.wanted).length, of: own.length }
  })
}

function* words(report: PartReport, asked: Asked): Generator<string> {
  const { all } = report
  yield `\n${report.part}: ${report.lines} lines`
  yield `  emergency and distress paged   ${share(all.distress.paged, all.distress.of)}`
  yield `  emergencies as emergency-now   ${share(all.emergency.asEmergency, all.emergency.of)}   paged ${share(all.emergency.paged, all.emergency.of)}`
  yield `  asking for a person, paged     ${share(all.wanted.paged, all.wanted.of)}`
  yield `  heavy, offered or paged        ${share(all.heavy.offered, all.heavy.of)}   paged ${share(all.heavy.paged, all.heavy.of)}`
  yield `  everyday falsely paged         ${share(all.everyday.paged, all.everyday.of)}   offered ${share(all.everyday.offered - all.everyday.paged, all.everyday.of)}`
  yield `  sayings falsely paged          ${share(all.sayings.paged, all.sayings.of)}`
  yield `  intents                        ${share(all.intents.right, all.intents.of)}`
  yield `  false wakes a worker a week    ${report.falseWakesAWeek.toFixed(1)} at ${asked.volume} everyday messages a week and ${asked.workers} workers`
  yield '  by family (paged or offered of the lines of each kind)'
  for (const { family, counts } of report.families) {
    const parts = [
      counts.distress.of > 0 ? `paged ${share(counts.distress.paged, counts.distress.of)}` : '', counts.wanted.of > 0 ? `person paged ${share(counts.wanted.paged, counts.wanted.of)}` : '',
      counts.heavy.of > 0 ? `offered ${share(counts.heavy.offered, counts.heavy.of)}` : '',
      counts.everyday.of + counts.sayings.of > 0 ? `falsely paged ${share(counts.everyday.paged + counts.sayings.paged, counts.everyday.of + counts.sayings.of)}` : ''
    ]
    yield `    ${family.padEnd(24)} ${parts.filter((each) => each !== '').join('   ')}`
  }
  yield '  what each layer gives (distress paged, everyday and sayings falsely paged)'
  for (const { layers: name, counts } of report.ablation) yield `    ${name.padEnd(28)} ${share(counts.distress.paged, counts.distress.of)}   ${share(counts.everyday.paged + counts.sayings.paged, counts.everyday.of + counts.sayings.of)}`
  if (report.missed.length > 0) yield '  distress that woke nobody, to be read by a person'
  for (const missed of report.missed) yield `    ${missed.replaceAll('\n', ' / ')}`
}

/** `npm run evaluate`. Resolves with 0; 1 where a part cannot be read; 2 for arguments it does not take. Lines of the test part are never printed. */
export async function run(argv: string[], io: Streams): Promise<number> {
  const asked = readArguments(argv)
  if (asked === null) {
    io.stderr.write(howTo)
    return argv.includes('--help') ? 0 : 2
  }
  const reports: PartReport[] = []
  for (const part of asked.parts) {
    try {
      const report = reportOf(part, asked)
      if (report !== null) reports.push(report)
    } catch (error) {
      io.stderr.write(`The ${part} part cannot be read: ${error instanceof Error ? error.message : 'no reason given'}\n`)
      return 1
    }
  }
  const left = asked.leaveOut ? leaveOut() : []
  if (asked.json) io.stdout.write(`${JSON.stringify({ parts: reports, leftOut: left })}\n`)
  else {
    for (const report of reports) for (const line of words(report, asked)) io.stdout.write(`${line}\n`)
    if (left.length > 0) io.stdout.write('\nthe trained layer alone, each family of distress left out of its training (everyday and heavy lines a part at a time)\n')
    for (const { family, found, of } of left) io.stdout.write(`    ${family.padEnd(24)} paged ${share(found, of)}\n`)
  }
  return 0
}
