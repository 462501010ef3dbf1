import client from 'prom-client'

export type Metrics = ReturnType<typeof makeMetrics>

/** What `/metrics` shows. Labels are few and fixed: no conversation, no worker, no words. */
export function makeMetrics() {
  const registry = new client.Registry()
  client.collectDefaultMetrics({ register: registry })
  const registers = [registry]
  return {
    registry,
    turns: new client.Histogram({ name: 'front_door_turn_seconds', help: 'From lease to commit', buckets: [0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.25, 0.5, 1, 2.5], registers }),
    stages: new client.Histogram({ name: 'front_door_turn_stage_seconds', help: 'A turn by stage: load (lease and reading), decide, commit', labelNames: ['stage'], buckets: [0.0005, 0.001, 0.002, 0.005, 0.01, 0.05, 0.25, 1, 5], registers }),
    lag: new client.Histogram({ name: 'front_door_due_lag_seconds', help: 'How late what was due was taken up', buckets: [0.05, 0.1, 0.25, 0.5, 1, 5, 30, 300], registers }),
    delivery: new client.Histogram({ name: 'front_door_delivery_seconds', help: 'From the request to the network to its answer, by way', labelNames: ['way'], buckets: [0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10], registers }),
    turnsFailed: new client.Counter({ name: 'front_door_turns_failed_total', help: 'Turns that threw and were run again', registers }),
    accepted: new client.Counter({ name: 'front_door_messages_total', help: 'Messages accepted, by channel', labelNames: ['channel'], registers }),
    deliveries: new client.Counter({ name: 'front_door_deliveries_total', help: 'Deliveries by receiver, way and outcome', labelNames: ['to', 'way', 'outcome'], registers }),
    openHandoffs: new client.Gauge({ name: 'front_door_open_handoffs', help: 'Handoffs that are open now', registers }),
    oldestHandoff: new client.Gauge({ name: 'front_door_oldest_unanswered_seconds', help: 'Age of the handoff that has waited longest for a worker', registers }),
    degradedSeconds: new client.Counter({ name: 'front_door_degraded_seconds_total', help: 'Seconds spent answering without the store', registers }),
    badSignatures: new client.Counter({ name: 'front_door_bad_signatures_total', help: 'Requests that claimed to be Twilio and were not signed for this address', registers }),
    alarms: new client.Counter({ name: 'front_door_alarms_total', help: 'Things an operator must change', labelNames: ['what'], registers })
  }
}
