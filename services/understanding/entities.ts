import type { Found } from './screened.ts'

/** Parts of York and villages near it, as people say them. */
const areas = ['Acomb', 'Askham Bryan', 'Askham Richard', 'Bishopthorpe', 'Bootham', 'Burton Stone', 'Chapelfields', 'Clifton Moor', 'Clifton', 'Copmanthorpe', 'Derwenthorpe', 'Dringhouses',
  'Dunnington', 'Elvington', 'Fishergate', 'Foxwood', 'Fulford', 'Groves', 'Haxby', 'Heslington', 'Heworth', 'Holgate', 'Hull Road', 'Huntington', 'Kingsway', 'Layerthorpe', 'Leeman Road', 'Lindsey Avenue', 'Monks Cross',
  'Murton', 'Naburn', 'Nether Poppleton', 'Upper Poppleton', 'Poppleton', 'New Earswick', 'Earswick', 'Osbaldwick', 'Rawcliffe', 'Rufforth', 'Skelton', 'South Bank', 'Stockton on the Forest', 'Strensall', 'Tang Hall', 'Tadcaster Road',
  'Tadcaster', 'Selby', 'Pocklington', 'Malton', 'Easingwold', 'Walmgate', 'Wheldrake', 'Wigginton', 'Woodthorpe', 'Micklegate', 'Bishophill', 'Muncaster', 'Bell Farm', 'city centre', 'town centre']
const areaPattern = new RegExp(`(?:^|[^\\p{L}])(${areas.map((area) => area.replaceAll(' ', '[\\s-]+')).join('|')})(?![\\p{L}])`, 'iu')
const outcode = /(?:^|[^\p{L}\d])(yo\s?\d{1,2}|ls\s?24)(?!\d)/iu

const notNames = new Set(('not so very really just a an the in on at from here new ok okay fine good well bad sad low lonely tired ill sick sorry glad happy looking trying going feeling having being struggling worried scared ' +
  'alone depressed anxious stressed lost bored hungry homeless deaf blind retired disabled pregnant single married gay trans autistic back done off still also all about with without after before interested ' +
  'wondering thinking calling texting writing messaging asking living working staying sleeping drinking using hoping afraid desperate grieving broken unemployed unable sure unsure down up out it that this his her their my your ' +
  'who what where when why how yes no please help asap tomorrow tonight later now today back soon anything mum dad carer student nurse teacher older younger over under nearly almost only always never too fed ' +
  'me you i we they he she anytime if because and but or to for of is am are was be been').split(' '))
const named = /(?:\bmy name'?s?(?: is)?|\bi'?m called|\b(?:you can |please |just )?call me|\bi go by|\bpeople call me|\bthis is|\bnames)\s+([\p{L}][\p{L}'’-]{1,24})/iu
const greetedAs = /^\s*(?:hi|hello|hiya|hey|now then|ey up)[,!. ]+(?:i'?m|i’m|i am|it'?s|it’s)\s+(\p{L}[\p{L}'’-]{1,24})(?=\s*(?:$|[.,!?;\n]|\band\b|\bfrom\b|\bhere\b))/iu
const iAm = /(?:^|[.!?,\n]\s*|\b(?:[Hh]i|[Hh]ello|[Hh]iya|[Hh]ey)[,!. ]+)(?:[Ii]'?m|[Ii]’m|[Ii] am|[Ii]t'?s|[Ii]t’s)\s+([\p{Lu}][\p{L}'’-]{1,24})(?=\s*(?:$|[.,!?;\n]|\band\b|\bfrom\b|\bhere\b))/u

const days = 'monday|tuesday|wednesday|thursday|friday|saturday|sunday|mon|tues|tue|weds|wed|thurs|thur|fri|sat'
const when = new RegExp(`\\b((?:(?:this|next|every)\\s+)?(?:${days})s?(?:\\s+(?:morning|afternoon|evening|night|lunchtime|daytime))?|(?:this\\s+)?(?:morning|afternoon|evening)|tonight|today|tomorrow(?:\\s+(?:morning|afternoon|evening|night))?|(?:at\\s+)?(?:the\\s+)?weekends?|(?:at\\s+)?\\d{1,2}(?:[:.]\\d{2})?\\s?(?:am|pm)|right now|now|next week|this week|in the (?:morning|afternoon|evening|daytime)|bank holiday|lunchtime)\\b`, 'i')
const aged = /\b(?:i'?m|i am|aged?|she'?s|he'?s|she is|he is|who'?s|who is|turning|just turned|they'?re)\s+(\d{1,3})\b(?!\s*(?:minutes|mins|hours|miles|weeks|months|days|%|pounds|quid|years?\s+(?:sober|clean)|st\b|stone))|\b(\d{1,3})[\s-]*(?:years?[\s-]*old|yrs?[\s-]*old|yo\b|y\/o)/i
const whom = /\bfor\s+((?:my|our)\s+(?:\d{1,2}[\s-]years?[\s-]old\s+)?(?:(?:elderly|old|teenage|little|older|younger|best|step|foster|disabled|autistic)\s*)*(?:mum|dad|mother|father|son|daughter|wife|husband|partner|friend|mate|brother|sister|gran|nan|grandma|grandad|grandson|granddaughter|child|kids?|children|baby|neighbour|uncle|aunt|auntie|girlfriend|boyfriend|parents|family|client|tenant|nephew|niece|lad|lass))\b/i
const worker = /\b(?:speak|talk|chat|message|text|is|ask|asking|put me through|get)\s+(?:to|with|for|hold of)?\s*([A-Z][\p{L}]{1,20})\b(?=\s*(?:$|[.?!,]|\bagain\b|\bplease\b|\bin\b|\bthere\b|\baround\b|\bon\b|\bfrom\b|\bat\b|\bworking\b|\babout\b))/u

/** A name as a person gives it, with the first letter made large; undefined for words that are no name. */
function nameIn(text: string): string | undefined {
  const given = named.exec(text)?.[1] ?? iAm.exec(text)?.[1] ?? greetedAs.exec(text)?.[1]
  if (given === undefined || notNames.has(given.toLowerCase().replace(/’/g, "'"))) return undefined
  return given.slice(0, 1).toLocaleUpperCase('en-GB') + given.slice(1)
}

/** What a dialog may pick out of a message. Nothing is guessed: what is not plainly there is left out. A postcode is cut to its first half. */
export function foundIn(text: string): Found {
  const words = text.length > 600 ? text.slice(0, 600) : text
  const found: Found = {}
  const name = nameIn(words)
  if (name !== undefined) found.name = name
  const code = outcode.exec(words)?.[1]?.replace(/\s/g, '').toUpperCase()
  const area = areaPattern.exec(words)?.[1]?.replace(/[\s-]+/g, ' ').toLowerCase()
  const known = areas.find((each) => each.toLowerCase() === area) ?? code
  if (known !== undefined) found.area = known
  const time = when.exec(words)?.[1]
  if (time !== undefined) found.when = time.toLowerCase()
  const age = aged.exec(words)
  const years = Number(age?.[1] ?? age?.[2] ?? Number.NaN)
  if (years >= 4 && years <= 115) found.age = years
  const forWhom = whom.exec(words)?.[1]
  if (forWhom !== undefined) found.forWhom = forWhom.toLowerCase()
  const asked = worker.exec(words)?.[1]
  if (asked !== undefined && !notNames.has(asked.toLowerCase()) && !areas.includes(asked)) found.worker = asked
  return found
}
