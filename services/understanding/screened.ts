import { z } from 'zod'

/**
 * What the front door does next with a message. Names are acts, never grades of a person
 * (NHS England, "Staying safe from suicide", April 2025). Later in the list is sooner to a human.
 */
export const routes = ['everyday', 'offer-human', 'human-wanted', 'human-now', 'emergency-now'] as const
export const Route = z.enum(routes)
export type Route = z.infer<typeof Route>

export const intents = [
  'introduce_self', 'find_support', 'opening_times', 'what_is_this', 'is_this_human', 'privacy', 'stop_or_forget_me',
  'small_talk', 'thanks', 'goodbye', 'yes', 'no', 'skip', 'complaint', 'follow_up', 'other'
] as const
export const Intent = z.enum(intents)
export type Intent = z.infer<typeof Intent>

/** Which body an emergency has, so that the right 999 words are used; null when neither is clear or it is no emergency. */
export const Danger = z.enum(['body', 'somebody'])
export type Danger = z.infer<typeof Danger>

/** What a dialog may pick out of a message. Every field is optional: nothing is guessed. */
export const Found = z.object({
  name: z.string().optional(),
  /** A part of York as the hub names it ("Acomb") or the first half of a postcode ("YO24"), never a full one. */
  area: z.string().optional(),
  /** The person's own day or time words ("tuesday morning", "tonight"). */
  when: z.string().optional(),
  age: z.number().int().min(0).max(120).optional(),
  /** Who it is for, in their words ("my dad"); absent when it is for themselves. */
  forWhom: z.string().optional(),
  /** A worker asked for by name. */
  worker: z.string().optional()
})
export type Found = z.infer<typeof Found>

export const Screened = z.object({
  route: Route,
  /** The person's own words that led to the route; empty for everyday. */
  because: z.array(z.string()),
  /** null for every route above offer-human. */
  intent: Intent.nullable(),
  /** BCP 47 primary tag ("en", "pl", "ckb"); "und" where it cannot be told. */
  language: z.string(),
  danger: Danger.nullable(),
  found: Found,
  /** A request to leave somebody in peace ("don't talk to me, just be there", QUIET). */
  quiet: z.boolean(),
  /** The words take back or play down an earlier signal ("never mind", "only joking"). It lowers nothing; a worker is told. */
  takesBack: z.boolean()
})
export type Screened = z.infer<typeof Screened>

/** The route nearer to a human of the two: no layer can lower another's. */
export const nearerHuman = (a: Route, b: Route): Route => (routes.indexOf(a) >= routes.indexOf(b) ? a : b)

/** True where the route brings a person without being asked again. */
export const bringsHuman = (route: Route): route is HandoffRoute => routes.indexOf(route) >= routes.indexOf('human-wanted')

export const HandoffRoute = z.enum(['human-wanted', 'human-now', 'emergency-now'])
export type HandoffRoute = z.infer<typeof HandoffRoute>
