import { z } from 'zod'
import { ClockTime, outcodeOf } from '../../../services/directory/asset.ts'
import type { FeedAsk } from '../../../services/directory/export/feed.ts'
import { isDay } from '../../../services/directory/export/feed.ts'

const most = 100
const whole = (least: number, top: number) => z.string().regex(/^\d{1,6}$/, 'a whole number').transform(Number).refine(value => value >= least && value <= top, `from ${least} to ${top}`)
const time = z.string().transform(text => text.slice(0, 5)).pipe(ClockTime)

/** The profile's query parameters. What it does not know is refused, not passed over in silence: many a feed ignores a filter and sends everything. */
const Asked = z.strictObject({
  search: z.string().max(200).optional(), page: whole(1, 1_000_000).default(1), per_page: whole(1, most).default(50),
  taxonomy_term_id: z.string().max(80).optional(), taxonomy_id: z.string().max(80).optional(), minimum_age: whole(0, 120).optional(), maximum_age: whole(0, 120).optional(),
  day: z.string().transform(day => day.toUpperCase()).refine(isDay, 'a day such as MO').optional(), start_time: time.optional(), end_time: time.optional(),
  postcode: z.string().refine(postcode => outcodeOf(postcode) !== null, 'a postcode or its first half').optional()
})

/** What is asked of the feed, or what is wrong with it. */
export function readAsked(query: URLSearchParams): FeedAsk | { wrong: string } {
  const read = Asked.safeParse(Object.fromEntries(query))
  if (!read.success) return { wrong: read.error.issues.map(issue => ('keys' in issue ? `${issue.keys.join(', ')}: not known here` : `${issue.path.join('.')}: ${issue.message}`)).join('; ') }
  const { search, page, per_page: perPage, taxonomy_term_id: term, taxonomy_id: taxonomy, minimum_age: minAge, maximum_age: maxAge, day, start_time: from, end_time: to, postcode } = read.data
  return {
    search: search ?? null, page, perPage, term: term ?? null, taxonomy: taxonomy ?? null, minAge: minAge ?? null, maxAge: maxAge ?? null, day: day ?? null, from: from ?? null, to: to ?? null,
    postcode: postcode ?? null
  }
}
