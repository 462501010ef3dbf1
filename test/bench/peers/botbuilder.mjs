// A bare botbuilder bot as its samples put it together: CloudAdapter on restify, conversation and user state, one waterfall with a text prompt.
// Its only addition is a plain storage on Redis. The bench asks for replies in the same response (expectReplies), or by the connector as channels do.
import { ActivityHandler, CloudAdapter, ConfigurationBotFrameworkAuthentication, ConversationState, UserState } from 'botbuilder'
import { DialogSet, DialogTurnStatus, TextPrompt, WaterfallDialog } from 'botbuilder-dialogs'
import { Redis } from 'ioredis'
import restify from 'restify'
import { measured } from './measured.mjs'

const redis = new Redis(process.argv[2])

const storage = {
  async read(keys) {
    const values = await redis.mget(keys)
    return Object.fromEntries(keys.flatMap((key, i) => (values[i] === null ? [] : [[key, { ...JSON.parse(values[i]), eTag: '*' }]])))
  },
  async write(changes) {
    await redis.mset(Object.entries(changes).flatMap(([key, value]) => [key, JSON.stringify(value)]))
  },
  async delete(keys) {
    await redis.del(keys)
  }
}

const conversationState = new ConversationState(storage)
const userState = new UserState(storage)
const profile = userState.createProperty('profile')
const dialogs = new DialogSet(conversationState.createProperty('dialogs'))
dialogs.add(new TextPrompt('text'))
dialogs.add(new WaterfallDialog('introduction', [
  step => step.prompt('text', 'What would you like to be called?'),
  async step => {
    const known = await profile.get(step.context, {})
    known.name = step.result
    await step.context.sendActivity(`Good to meet you. You wrote: ${step.result}`)
    return step.endDialog()
  }
]))

class Bot extends ActivityHandler {
  constructor() {
    super()
    this.onMessage(async (context, next) => {
      const dialog = await dialogs.createContext(context)
      const { status } = await dialog.continueDialog()
      if (status === DialogTurnStatus.empty) await dialog.beginDialog('introduction')
      await next()
    })
  }

  async run(context) {
    await super.run(context)
    await conversationState.saveChanges(context)
    await userState.saveChanges(context)
  }
}

const bot = new Bot()
const adapter = new CloudAdapter(new ConfigurationBotFrameworkAuthentication({}))
adapter.onTurnError = async (_context, error) => {
  process.stderr.write(`${error.stack}\n`)
  throw error
}

const server = restify.createServer()
server.use(restify.plugins.bodyParser())
server.post('/api/messages', async (req, res) => {
  await adapter.process(req, res, context => bot.run(context))
})
server.listen(0, '127.0.0.1', () => measured(server.address().port))
