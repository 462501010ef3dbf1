import { rewrap } from '../../services/conversation/rewrap.ts'
import type { Store } from '../../services/conversation/store.ts'
import { rewriteFile } from '../../services/redis/rewriteFile.ts'
import { audit } from '../wire/audit.ts'
import { line, options, type Io } from './io.ts'

/** Wraps every key with the newest of ENCRYPTION_KEYS, and says how many are left under an older one. With none left the older ones may be taken out. */
export async function rewrapping(store: Store, argv: readonly string[], io: Io): Promise<number> {
  options(argv, [], 'npm run rewrap')
  const done = await rewrap(store)
  await audit(store)({ who: 'operator', did: 'rewrap', about: null })
  const rewritten = await rewriteFile(store.redis)
  line(io, { ...done, fileRewritten: rewritten, oldKeysNeeded: done.left + done.unreadable > 0 })
  if (done.unreadable > 0) io.stderr.write(`${done.unreadable} cannot be opened with the keys in ENCRYPTION_KEYS. Put back the key that is missing, after the newest, and run this again.\n`)
  else if (done.left > 0) io.stderr.write('Some were written under an older key meanwhile. See that every front door has the newest key first, then run this again.\n')
  else io.stderr.write('Everything is under the newest key. Restart each front door with it alone once backups under the older ones are gone.\n')
  return 0
}
