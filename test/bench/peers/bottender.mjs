// Bottender as its own documentation puts it together: a session in Redis, one action. Served by plain node http and in sync mode, so that
// the reply is in the response: that is cheaper for it than its own express server and a channel's API.
import bottender from 'bottender'
import { serve } from './measured.mjs'

const { Bot, ConsoleConnector, RedisSessionStore } = bottender

class BenchConnector extends ConsoleConnector {
  getUniqueSessionKey(event) {
    return event.rawEvent.conversation
  }

  createContext(params) {
    const context = super.createContext(params)
    context._client = { sendText: text => params.requestContext.replies.push(text) }
    return context
  }
}

async function answer(context) {
  if (context.state.asked) {
    context.setState({ asked: false, name: context.event.text })
    await context.sendText(`Good to meet you. You wrote: ${context.event.text}`)
  } else {
    context.setState({ asked: true })
    await context.sendText('What would you like to be called?')
  }
}

const bot = new Bot({ connector: new BenchConnector(), sessionStore: new RedisSessionStore(process.argv[2], 60 * 24), sync: true })
bot.onEvent(answer)
const handle = bot.createRequestHandler()

serve(async ({ conversation, text }) => {
  const request = { replies: [] }
  await handle({ conversation, message: { text } }, request)
  return request
})
