/**
 * TwiML as a phone would live through it, for the phones that are not Twilio's (local phones, and the fake network of the tests).
 * Reads what our own builders write; it is no general XML parser.
 */
export type Verb =
  | { kind: 'say'; text: string }
  | { kind: 'pause'; seconds: number }
  | { kind: 'gather'; action: string; digits: number; timeout: number; says: string[] }
  | { kind: 'dial'; number: string; whisper: string | null; action: string | null; callerId: string | null; timeout: number }
  | { kind: 'redirect'; to: string }
  | { kind: 'hangup' }
  | { kind: 'message'; text: string }

type Tag = { name: string; attributes: Record<string, string>; text: string; children: Tag[] }

/** The verbs of one TwiML answer, in order. An unknown verb is an error: a phone that skipped it would hide a mistake. Throws Error. */
export function readTwiml(xml: string): Verb[] {
  const root = readTags(xml)
  if (root.name !== 'Response') throw new Error('TwiML must have one Response')
  return root.children.map(toVerb)
}

function toVerb(tag: Tag): Verb {
  const at = tag.attributes
  switch (tag.name) {
    case 'Say': return { kind: 'say', text: tag.text }
    case 'Message': return { kind: 'message', text: tag.text }
    case 'Pause': return { kind: 'pause', seconds: Number(at.length ?? 1) }
    case 'Redirect': return { kind: 'redirect', to: tag.text.trim() }
    case 'Hangup': return { kind: 'hangup' }
    case 'Gather': return {
      kind: 'gather', action: at.action ?? '', digits: Number(at.numDigits ?? 1), timeout: Number(at.timeout ?? 5),
      says: tag.children.filter(child => child.name === 'Say').map(child => child.text)
    }
    case 'Dial': {
      const number = tag.children.find(child => child.name === 'Number')
      return {
        kind: 'dial', number: (number?.text ?? tag.text).trim(), whisper: number?.attributes.url ?? null, action: at.action ?? null,
        callerId: at.callerId ?? null, timeout: Number(at.timeout ?? 30)
      }
    }
    default: throw new Error(`TwiML verb ${tag.name} is not one that our phones know`)
  }
}

function readTags(xml: string): Tag {
  const top: Tag = { name: '', attributes: {}, text: '', children: [] }
  const open: Tag[] = [top]
  for (const [, close, name, attributes, empty, text] of xml.replace(/<\?.*?\?>/g, '').matchAll(/<(\/?)([A-Za-z]+)([^<>]*?)(\/?)>|([^<]+)/g)) {
    const parent = open.at(-1) ?? top
    if (text !== undefined) parent.text += plainText(text)
    else if (close) {
      if (parent.name !== name) throw new Error(`TwiML closes ${name} inside ${parent.name}`)
      open.pop()
    } else {
      const tag: Tag = { name: name ?? '', attributes: readAttributes(attributes ?? ''), text: '', children: [] }
      parent.children.push(tag)
      if (!empty) open.push(tag)
    }
  }
  const [root] = top.children
  if (!root || open.length > 1 || top.children.length > 1) throw new Error('TwiML is not one closed element')
  return root
}

const readAttributes = (text: string): Record<string, string> =>
  Object.fromEntries([...text.matchAll(/([A-Za-z]+)="([^"]*)"/g)].map(([, name, value]) => [name ?? '', plainText(value ?? '')]))

const plainText = (text: string): string =>
  text.replace(/&lt;/g, '<').replace(/&gt;/g, '>').replace(/&quot;/g, '"').replace(/&apos;/g, "'").replace(/&amp;/g, '&')
