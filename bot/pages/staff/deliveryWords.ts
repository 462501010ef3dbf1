import { staffPages } from '../../../dialogs/copy/staffPages.ts'
import type { Channel, DeliveryState } from '../../../services/conversation/entry.ts'

const { delivery } = staffPages

/** How far words have come, in words that claim no more than is known: a network's acceptance is not a phone's receipt. */
export function deliveryWords(channel: Channel, state: DeliveryState | null): string {
  const onPage = channel === 'web' || channel === 'botframework'
  switch (state) {
    case null: return onPage ? delivery.chat : delivery.onItsWay
    case 'pending': case 'sending': return delivery.onItsWay
    case 'unknown': return delivery.checking
    case 'accepted': case 'sent': return onPage ? delivery.chat : delivery.network
    case 'delivered': return onPage ? delivery.screen : delivery.delivered
    case 'failed': return delivery.failed
  }
}
