import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible'
import type { Request, Response } from 'restify'
import type { Clock } from '../../../services/clock.ts'
import type { Asset } from '../../../services/directory/asset.ts'
import type { FeedAsk } from '../../../services/directory/export/feed.ts'
import { envelope, locationById, locationsPage, serviceById, servicesPage, taxonomy, termsOf } from '../../../services/directory/export/feed.ts'
import { anyone, route, sendJson, type Route } from '../../route.ts'
import { fromAnySite } from '../../channels/directline/cors.ts'
import { inPath, query } from '../look/sent.ts'
import { readAsked } from './asked.ts'

export type FeedParts = {
  /** The directory as it stands now. */
  assets(): readonly Asset[]
  clock: Clock
  /** Requests a minute from one address. A harvester with full pages needs few. */
  perMinute?: number
}

const about = {
  version: 'HSDS-UK-3.0', profile: 'https://github.com/OpenReferralUK/uk-profile', openapi_url: 'https://raw.githubusercontent.com/OpenReferralUK/uk-profile/main/schema/openapi.json'
}

type Answer = { status: number; body: object }
const ok = (body: object): Answer => ({ status: 200, body })
const found = (body: object | null): Answer => (body === null ? { status: 404, body: { error: 'There is no such record.', do: 'Ask for the list, and take an id from it.' } } : ok(body))

/**
 * The town's directory for reuse: Open Referral UK v3, read-only, open to any site, without a key (the profile asks for all three). It shows what a
 * resident may see and nothing else, and is slowed apart from everything that a person in need might use.
 */
export function openReferralRoutes({ assets, clock, perMinute = 240 }: FeedParts): Route[] {
  const limiter = new RateLimiterMemory({ points: perMinute, duration: 60 })
  const line = (path: string, answer: (req: Request, at: number) => Answer): Route => fromAnySite(route({
    method: 'get', path: `/openreferral${path}`, guard: anyone('a public directory, free to reuse'),
    async handle(req, res) {
      const wait = await refusedFor(limiter, req)
      if (wait !== null) return refuse(res, wait)
      const { status, body } = answer(req, clock.now())
      sendJson(res, status, body)
    }
  }))
  const listed = (page: (ask: FeedAsk, at: number) => object) => (req: Request, at: number): Answer => {
    const ask = readAsked(query(req))
    return 'wrong' in ask ? { status: 400, body: { error: `This cannot be asked of the feed: ${ask.wrong}.`, do: 'Use the parameters of Open Referral UK v3: search, page, per_page, taxonomy_term_id, taxonomy_id, minimum_age, maximum_age, day, start_time, end_time, postcode.' } } : ok(page(ask, at))
  }
  return [
    line('', () => ok(about)),
    line('/services', listed((ask, at) => servicesPage(assets(), ask, at))),
    line('/services/:id', (req, at) => found(serviceById(assets(), inPath(req, 'id'), at))),
    line('/service_at_locations', listed((ask, at) => locationsPage(assets(), ask, at))),
    line('/service_at_locations/:id', (req, at) => found(locationById(assets(), inPath(req, 'id'), at))),
    line('/taxonomies', listed(({ page, perPage }) => envelope([taxonomy], page, perPage))),
    line('/taxonomies/:id', req => found(inPath(req, 'id') === taxonomy.id ? taxonomy : null)),
    line('/taxonomy_terms', listed(({ page, perPage }, at) => envelope(termsOf(assets(), at), page, perPage))),
    line('/taxonomy_terms/:id', (req, at) => found(termsOf(assets(), at).find(({ id }) => id === inPath(req, 'id')) ?? null))
  ]
}

/** Seconds to wait, or null. */
async function refusedFor(limiter: RateLimiterMemory, req: Request): Promise<number | null> {
  try {
    await limiter.consume(req.socket.remoteAddress ?? 'unknown')
    return null
  } catch (refused) {
    if (refused instanceof RateLimiterRes) return Math.ceil(refused.msBeforeNext / 1000)
    throw refused
  }
}

function refuse(res: Response, seconds: number): void {
  res.setHeader('Retry-After', String(seconds))
  sendJson(res, 429, { error: 'This address has asked for the feed too often.', do: `Wait ${seconds} seconds. With per_page=100 a whole directory is a few requests.` })
}
