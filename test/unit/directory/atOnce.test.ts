import { readFileSync } from 'node:fs'
import { makeDirectory } from '../../../services/directory/search.ts'
import { SynonymsFile } from '../../../services/directory/words/synonyms.ts'
import { place, weekly } from './place.ts'

const file = SynonymsFile.parse(JSON.parse(readFileSync('deployment/directory/synonyms.json', 'utf8')))
const thursdayAfternoon = Date.parse('2026-11-26T16:00:00Z')
const found = (assets: Parameters<typeof place>[0][], q: string, at = thursdayAfternoon): string[] =>
  makeDirectory(assets.map((given) => place(given)), file, []).find(q, { at }).results.map(({ asset }) => asset.id)

const housing = { id: 'housing', name: 'Housing Advice', tags: ['housing'], sessions: [weekly('TH', '09:00', '17:00')] }
const abuseLine = { id: 'abuse-line', name: 'A Line', tags: ['domestic abuse'], sessions: [weekly('TH', '09:00', '23:00')] }
const hub = { id: 'hub', name: 'The Hub', tags: ['hub', 'loneliness'], sessions: [weekly('MO,TU,WE,TH,FR,SA,SU', '00:00', '23:59', { bankHolidays: 'open' })] }
const men = { id: 'men', name: 'Men Who Talk', offer: 'Talk, and somebody listens.', tags: ['men', 'mental health'], genderOnly: 'men' as const, sessions: [weekly('MO', '19:00', '21:00')] }

test('somebody thrown out is given the office that shuts at five, though they asked about tonight', () => {
  expect(found([housing, abuseLine], 'kicked out by my ex, need a bed tonight')).toEqual(['housing'])
  expect(found([{ ...housing, sessions: [weekly('TH', '09:00', '12:00')] }, abuseLine], 'kicked out, need a bed tonight')).toEqual(['housing'])
})
test('nobody is sent out tonight for a meal that somebody only heard of', () => {
  const rumour = { id: 'rumour', name: 'Lunch', tags: ['food'], lastChecked: null }
  const kitchen = { id: 'kitchen', name: 'Kitchen', tags: ['food'], sessions: [weekly('TH', '18:00', '20:00')] }
  expect(found([rumour, kitchen], 'hot meal tonight')).toEqual(['kitchen'])
  expect(found([rumour, kitchen], 'a hot meal')).toContain('rumour')
})
test('in the worst hour the hub that never shuts is named, and a shut room for men is not', () => {
  expect(found([hub, men], 'need to talk to someone its 3am', Date.parse('2026-11-26T03:00:00Z'))).toEqual(['hub'])
  expect(found([hub, men], 'im a man, need to talk to someone its 3am', Date.parse('2026-11-26T03:00:00Z')).sort()).toEqual(['hub', 'men'])
})
test('a slip that makes another word is still understood', () => {
  const assets = [{ id: 'council', name: 'Council desk', tags: ['housing'] }, { id: 'counselling', name: 'Talk', tags: ['mental health'], offer: 'Counselling.' }]
  expect(found(assets, 'counciling')).toEqual(['counselling'])
  expect(makeDirectory(assets.map((given) => place(given)), { ...file, spellings: {} }, []).find('counciling', { at: thursdayAfternoon }).results.map(({ asset }) => asset.id)).toEqual(['council'])
})
