/** Microsoft's Web Chat, as its own script puts it on the page. Only what is used here. */
type Activity = { type?: string; text?: string; from?: { role?: string; name?: string }; channelData?: { from?: string } }
type Action = { type: string; payload?: { activity?: Activity } }
declare const WebChat: {
  createDirectLine(options: object): { connectionStatus$: { subscribe(next: (status: number) => void): void }; conversationId?: string; token?: string }
  createStore(state: object, middleware: () => (next: (action: Action) => unknown) => (action: Action) => unknown): { dispatch(action: object): void }
  renderWebChat(props: object, element: Element): void
}
type Words = { worker: string; door: string; person: string; newChat: string; lost: string }

const at = (id: string): HTMLElement => document.getElementById(id) ?? document.body
// our own server wrote it into this page
const settings: { words: Words; hub: string; exitUrl: string; nonce: string } = JSON.parse(at('settings').textContent ?? '')
const key = 'webchat'
const [expiredToken, failedToConnect, ended] = [3, 4, 5]

/** What this tab has, or a new conversation. A conversation that opens no more is forgotten, because Web Chat itself would only say "Unable to connect". */
async function conversation(): Promise<{ conversationId?: string; token: string }> {
  const saved: { conversationId: string; token: string } | null = JSON.parse(sessionStorage.getItem(key) ?? 'null')
  const refreshed = saved && (await fetch('/directline/tokens/refresh', { method: 'POST', headers: { authorization: `Bearer ${saved.token}` } }).catch(() => null))
  if (saved && refreshed?.ok) return { conversationId: saved.conversationId, token: (await refreshed.json()).token }
  const begun = await (await fetch('/directline/tokens/generate', { method: 'POST' })).json()
  sessionStorage.setItem(key, JSON.stringify({ conversationId: begun.conversationId, token: begun.token }))
  return { token: begun.token }
}

/**
 * Says who speaks, as the first line of each message. Web Chat shows no names and tells a screen reader "Bot said" before anything that the
 * person did not write: that is taken out below, because a human is never called a bot.
 */
const withSpeaker = (activity: Activity): Activity => {
  const { from, channelData, text } = activity
  if (activity.type !== 'message' || from?.role !== 'bot' || !text) return activity
  const name = channelData?.from === 'worker' ? settings.words.worker.replace('{name}', from.name ?? '') : settings.words.door
  return { ...activity, text: `${name}:\n${text}` }
}

const directLine = WebChat.createDirectLine({ domain: `${location.origin}/directline`, webSocket: true, ...(await conversation()) })
const store = WebChat.createStore({}, () => next => action => {
  const activity = action.type === 'DIRECT_LINE/INCOMING_ACTIVITY' ? action.payload?.activity : undefined
  const done = next(activity ? { ...action, payload: { ...action.payload, activity: withSpeaker(activity) } } : action)
  if (action.type === 'DIRECT_LINE/CONNECT_FULFILLED') open()
  return done
})

// Web Chat takes words before it is connected, clears its box, and never sends them: nobody may write until somebody listens.
at('webchat').style.visibility = 'hidden'
function open(): void {
  at('webchat').style.visibility = 'visible'
  at('starting').hidden = true
  at('person').hidden = false
}

directLine.connectionStatus$.subscribe(status => {
  // the client refreshes its token by itself; the newest is what a reload needs
  if (directLine.conversationId && directLine.token) sessionStorage.setItem(key, JSON.stringify({ conversationId: directLine.conversationId, token: directLine.token }))
  if (status === expiredToken || status === failedToConnect) {
    at('state').hidden = false
    at('state').textContent = settings.words.lost
    setTimeout(() => location.reload(), 5000)
  }
  if (status === ended) at('state').textContent = settings.words.newChat
})

WebChat.renderWebChat({
  directLine, store, nonce: settings.nonce, locale: 'en-GB',
  overrideLocalizedStrings: (strings: object) => ({ ...strings, ACTIVITY_BOT_SAID_ALT: 'Message from', ACTIVITY_BOT_ATTACHED_ALT: 'Attached:' }),
  styleOptions: {
    hideUploadButton: true, primaryFont: 'system-ui, sans-serif', accent: '#0b4f4d', bubbleBackground: '#f1e9dc', bubbleFromUserBackground: '#dcefe8', bubbleBorderRadius: 12,
    bubbleFromUserBorderRadius: 12, subtle: '#52605c', sendBoxBorderTop: 'solid 1px #6c7a76', suggestedActionLayout: 'flow', suggestedActionBackgroundColor: '#fff'
  }
}, at('webchat'))

at('person').addEventListener('click', () => store.dispatch({ type: 'WEB_CHAT/SEND_MESSAGE', payload: { text: 'PERSON', method: 'keyboard' } }))

at('exit').addEventListener('click', event => {
  event.preventDefault()
  document.documentElement.hidden = true
  const token = directLine.token
  sessionStorage.removeItem(key)
  if (token) navigator.sendBeacon('/directline/tokens/end', new Blob([JSON.stringify({ token })], { type: 'application/json' }))
  location.replace(settings.exitUrl)
})
