import { z } from 'zod'
import { outcodeOf } from './asset.ts'
import { plain } from './words/tokens.ts'

/** The hub's names for parts of its town. `also`: other words for it; `near`: areas that count as near enough; outcodes are half postcodes. */
export const Areas = z.array(z.object({
  name: z.string().min(1), also: z.array(z.string()).default([]), outcodes: z.array(z.string()).default([]), near: z.array(z.string()).default([])
}))
export type Areas = z.infer<typeof Areas>

/** Where somebody asked about: an area by name, or only a half postcode. Never a full one. */
export type Where = { words: string; names: string[]; near: string[]; outcodes: string[] }

/** Finds one area or half postcode in words. `found` are the words it was read from, to be left out of the search. */
export type AreaReader = (text: string) => { where: Where; found: string } | null

const escaped = (words: string): string => plain(words).replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/\s+/g, '\\s+')

/** A reader for these areas. A full postcode is cut to its first half before anything else sees it. */
export const areaReader = (areas: Areas): AreaReader => {
  const named = areas.flatMap((area) => [area.name, ...area.also].map((words) => ({ area, words, pattern: new RegExp(`\\b${escaped(words)}\\b`) })))
    .sort((a, b) => b.words.length - a.words.length)
  const whereOf = (area: Areas[number]): Where => ({ words: area.name, names: [area.name], near: area.near, outcodes: area.outcodes })
  return (text) => {
    const words = plain(text)
    for (const { area, pattern } of named) {
      const match = pattern.exec(words)
      if (match !== null) return { where: whereOf(area), found: match[0] }
    }
    const postcode = /\b[a-z]{1,2}\d[a-z\d]?(?:\s*\d[a-z]{2})?\b/.exec(words)
    const outcode = outcodeOf(postcode?.[0] ?? null)
    if (postcode === null || outcode === null || !areas.some((area) => area.outcodes.includes(outcode))) return null
    const within = areas.filter((area) => area.outcodes.includes(outcode))
    return { where: { words: outcode, names: within.map((area) => area.name), near: [], outcodes: [outcode] }, found: postcode[0] }
  }
}
