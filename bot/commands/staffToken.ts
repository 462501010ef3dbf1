import type { Store } from '../../services/conversation/store.ts'
import { mintStaffToken } from '../pages/signin/token.ts'
import type { Settings } from '../config.ts'
import { audit } from '../wire/audit.ts'
import { readFiles } from '../wire/files.ts'
import { keyringFrom } from '../wire/keys.ts'
import { line, Misused, options, type Io } from './io.ts'

/** A bearer token for the staff and review JSON, good for half an hour. In production only for a person with the role operator; every one is audited. */
export async function staffToken(store: Store, settings: Settings, argv: readonly string[], io: Io): Promise<number> {
  const { person: id } = options(argv, ['person'], 'npm run staff-token -- --person ID')
  if (id === undefined) throw new Misused('Say for whom: --person ID, an id of the rota.')
  const { rota } = readFiles(settings, store.clock.now(), words => io.stderr.write(`${words}\n`))
  const person = rota().people.find(one => one.id === id)
  if (!person) throw new Misused(`There is no "${id}" on the rota. It has: ${rota().people.map(one => one.id).join(', ')}.`)
  if (settings.production && !person.roles.includes('operator')) throw new Misused(`In production a token is only for the role operator, which "${id}" does not have.`)
  await audit(store)({ who: id, did: 'staff-token', about: null })
  line(io, { token: await mintStaffToken(person, keyringFrom(settings).derived('staff')), person: id, expiresInSeconds: 1800 })
  return 0
}
