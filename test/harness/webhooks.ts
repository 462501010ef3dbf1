import { sign } from './twilioSignature.ts'

export type Webhooks = {
  /** Posts Twilio's form, signed; the body of the answer. Twice where the network says everything twice; the first answer counts. Throws on anything but 2xx. */
  post(url: string, fields: Record<string, string>): Promise<string>
}

/**
 * Posts as Twilio does. `publicUrl` is what is signed; `via` is where the request really goes (the same, unless the front door stands
 * behind a name that this machine does not know).
 */
export function webhooks(from: { publicUrl: string; via: string; authToken: string; twice(): boolean }): Webhooks {
  async function once(url: string, fields: Record<string, string>): Promise<string> {
    const address = url.startsWith(from.publicUrl) ? from.via + url.slice(from.publicUrl.length) : url
    const answer = await fetch(address, { method: 'POST', body: new URLSearchParams(fields), headers: { 'X-Twilio-Signature': sign(from.authToken, url, fields) } })
    const body = await answer.text()
    if (!answer.ok) throw new Error(`${new URL(url).pathname} answered ${answer.status}: ${body}`)
    return body
  }
  return {
    async post(url, fields) {
      const body = await once(url, fields)
      if (from.twice()) await once(url, fields)
      return body
    }
  }
}
