import { randomBytes } from 'node:crypto'
import type { Phone } from '../harness/phones.ts'
import { openDoor } from '../harness/frontDoor.ts'
import { codeIn, stories } from '../harness/story.ts'

const story = stories()
const settings = { ENCRYPTION_KEYS: randomBytes(32).toString('base64') }

story('two processes, two workers, one instant, fifteen nights: each time one has it and the person hears one name', async ({ redis, twilio, door, dee, sam, priya, later }) => {
  const second = await openDoor({ redis, twilio, hub: 'two-doors', settings, clock: door.clock })
  try {
    // whoever had them the night before is asked first
    let order: [Phone, Phone] = [sam, priya]
    for (let night = 0; night < 15; night++) {
      const [first, next] = order
      await dee.texts('person')
      await dee.getsText(/getting a person/)
      const code = codeIn(await first.getsText(/asked for a person/))
      later(61)
      await dee.getsText()
      await next.getsText(/asked for a person/)
      await Promise.all([
        sam.texts(`1 ${code}`),
        second.running.door.personWrites({ whence: { channel: 'sms', number: priya.number }, text: `1 ${code}`, providerId: `night ${night}` })
      ])
      const { body } = await dee.getsText(/^(Sam|Priya) from the hub/)
      const [owner, other] = body.startsWith('Sam') ? [sam, priya] : [priya, sam]
      const name = owner.label
      await owner.getsText(/is yours/)
      await owner.getsText(/No words|Wrote/)
      // Told at the take, and again in answer to their own "1".
      await other.getsText(new RegExp(`${name} has`))
      await other.getsText(new RegExp(`${name} has`))
      await owner.texts(`done ${code}`)
      await owner.getsText(/handed back/)
      await dee.getsText(/left this talk/)
      order = [owner, other]
      later(3600)
    }
  } finally {
    await second.stop()
  }
}, { hub: 'two-doors', settings })
