import { readFileSync, writeFileSync } from 'node:fs'
import { z } from 'zod'
import type { Asset } from '../../services/directory/asset.ts'
import { readAssets } from '../../services/directory/import/readAssets.ts'
import { readLines } from '../../services/lines/lines.ts'

/**
 * Makes york.json, the starter directory, from the flat York research file given as the one argument. Only what a named source states stays in
 * an asset; the rest waits in `toCheck` for the hub team. Run once: afterwards york.json is the hub's to edit.
 */
const beside = (name: string): URL => new URL(name, import.meta.url)
const [, , from] = process.argv
if (from === undefined) throw new Error('Say which flat file to read: makeYork.ts york-assets.json')

/** Kept from residents until a person has checked that they exist as described. Going to a shut door in distress does harm. */
const hidden: Record<string, string> = {
  'york-advocacy': 'only the name was seen', 'york-travellers-trust': 'only the name was seen', yren: 'only the name was seen',
  'salvation-army-york': 'its funding was to end in 2023', 'oaktrees-york': 'last seen in 2012', 'the-haven': 'evening opening last seen in 2019; people in distress would go there',
  'yorwellbeing': 'last seen in 2018', 'work-wellness': 'last seen in 2018', 'discovery-hub': 'last seen in 2016'
}
const waiting: Record<string, string> = {
  survive: 'was closed to new people in February 2025, ask first', 'move-mates': 'there was one in December 2023', 'york-womens-counselling': 'likely',
  'york-mind-young-counselling': 'there may be a wait'
}
const give: Record<string, string[]> = {
  'york-cvs-volunteering': ['find a volunteering role that suits you'], 'st-nicks-reserve': ['practical volunteering days outdoors'], 'york-parkrun': ['help at the run'],
  'goodgym-york': ['do a good deed with a group'], 'move-mates': ['be a walking buddy'], 'york-neighbours': ['help an older neighbour'], 'the-island': ['be a mentor to a child'],
  'samaritans-york': ['listen as a volunteer'], 'york-city-of-sanctuary': ['befriend someone new to the city'], sash: ['offer a room as a host']
}
const more: Record<string, string[]> = {
  'york-mh-hub': ['hub'], 'york-wellbeing-hub': ['hub'], 'rowntree-park-cafe': ['calm', 'food'], 'york-explore': ['warm'], 'acomb-explore': ['warm'], 'tang-hall-explore': ['warm'],
  'yourcafe-tang-hall': ['warm'], 'lidgett-grove-cafe': ['warm'], 'live-well-york': ['learning'], 'council-customer-centre': ['work & volunteering'], 'door-84': ['families'], 'combat-stress': ['forces']
}

const lines = readLines(readFileSync(beside('../lines.json'), 'utf8'), 'deployment/lines.json')
const read = readAssets(readFileSync(from, 'utf8'), from, z.iso.date().parse(new Date().toISOString().slice(0, 10)))
for (const problem of read.problems) process.stderr.write(`${JSON.stringify(problem)}\n`)

const reviewed = (asset: Asset): Asset => {
  const line = lines.lines.find((one) => one.id === asset.id)
  const why = hidden[asset.id]
  return {
    ...asset, tags: [...asset.tags, ...(more[asset.id] ?? [])], give: give[asset.id] ?? asset.give, waitingList: waiting[asset.id] ?? asset.waitingList,
    ...(why === undefined ? {} : { status: 'hidden' as const, toCheck: [...asset.toCheck, { fact: 'still there', seen: why }] }),
    // Round the clock on the lines file too, and checked there: the two must never differ.
    ...(line !== undefined && asset.sessions.length > 0 ? { lastChecked: line.checkedOn, checkedBy: line.checkedBy } : {})
  }
}
const assets = read.assets.map(reviewed)
const body = assets.map((asset) => `    ${JSON.stringify(asset)}`).join(',\n')
writeFileSync(beside('york.json'), `{\n  "note": "A starter list from public sources, not checked by ringing. Nothing here is told as open until a person sets lastChecked.",\n  "assets": [\n${body}\n  ]\n}\n`)
