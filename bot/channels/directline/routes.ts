import type { Route } from '../../route.ts'
import { createAllowance } from './allowance.ts'
import { conversationRoutes } from './conversations.ts'
import { fromAnySite, preflight } from './cors.ts'
import { leavingRoutes } from './leaving.ts'
import { messageRoutes } from './messages.ts'
import type { DirectLineParts } from './parts.ts'

/** Clients that were written for Azure put `/v3` before the path. */
const bases = ['/directline', '/v3/directline']

/**
 * Direct Line 3.0 over the log, as botframework-directlinejs and Web Chat speak it. The stream is not here: it is an upgrade, see `attachStream`.
 * `allow`: flow control for new conversations.
 */
export function directLineRoutes(parts: DirectLineParts, allow = createAllowance()): Route[] {
  return bases.flatMap(base => {
    const lines = [...conversationRoutes(parts, base, allow), ...messageRoutes(parts, base), ...leavingRoutes(parts, base)]
    const paths = [...new Set(lines.map(line => line.path))]
    return [...lines.map(fromAnySite), ...paths.map(preflight)]
  })
}
