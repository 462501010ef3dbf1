import RequestClient from 'twilio/lib/base/RequestClient.js'

/**
 * The SDK's own HTTP client with every request sent to one address instead of *.twilio.com (TWILIO_API_URL): the SDK has no setting for it.
 * Path, query, headers and body stay Twilio's.
 */
export class RequestsAt extends RequestClient {
  private readonly at: URL

  constructor(address: string, timeoutMs: number) {
    // No retries of its own: a request repeated here after an acceptance that was lost on the way would text a person twice.
    super({ timeout: timeoutMs, autoRetry: false })
    this.at = new URL(address)
  }

  override request<TData>(options: RequestClient.RequestOptions<TData>): ReturnType<typeof RequestClient.prototype.request<TData>> {
    const asked = new URL(options.uri)
    const below = this.at.pathname.replace(/\/+$/, '')
    const uri = `${this.at.origin}${below}${asked.pathname}${asked.search}`
    return super.request({ ...options, uri, allowRedirects: false })
  }
}
