// The floor: what node http and one GET and SET on the same Redis cost, with no framework and nothing decided.
import { Redis } from 'ioredis'
import { serve } from './measured.mjs'

const redis = new Redis(process.argv[2])

serve(async ({ conversation, message: { text } }) => {
  const key = `floor:${conversation}`
  const stored = await redis.get(key)
  const state = stored === null ? { turns: 0, words: [] } : JSON.parse(stored)
  state.turns += 1
  state.words = [...state.words, text].slice(-10)
  await redis.set(key, JSON.stringify(state))
  return { replies: [`Message ${state.turns} is kept.`] }
})
