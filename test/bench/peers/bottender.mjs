// Bottender as its own documentation puts it together: its express server, a session in Redis, one action. It answers twice over: with the reply
// in the response (its console connector, the cheapest way there is), and by the API of a channel (Telegram, played by the bench).
import express from '@bottender/express'
import bottender from 'bottender'
import { measured } from './measured.mjs'

const { Bot, ConsoleConnector, RedisSessionStore, TelegramConnector } = bottender
const [, , redis, channel] = process.argv

class ResponseConnector extends ConsoleConnector {
  getUniqueSessionKey(event) {
    return event.rawEvent.conversation
  }

  preprocess() {
    return { shouldNext: true }
  }

  createContext(params) {
    const context = super.createContext(params)
    const replies = []
    context._client = { sendText: text => replies.push(text) }
    context.response = { status: 200, headers: {}, body: { replies } }
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

const botOn = connector => new Bot({ connector, sessionStore: new RedisSessionStore(redis, 60 * 24), sync: true }).onEvent(answer)

const server = express.createServer(botOn(new ResponseConnector()), { path: '/' })
express.registerRoutes(server, botOn(new TelegramConnector({ accessToken: 'bench', origin: channel })), { path: '/telegram' })
const listening = server.listen(0, '127.0.0.1', () => measured(listening.address().port))
