/**
 * What in a Redis' settings could lose a person's words, each with what to change. How often its file is flushed
 * is always among them, as not known: INFO never tells it. Reads INFO's text alone, for hosted ones often refuse CONFIG; nothing is guessed.
 */
export function unsafeSettings(info: string): string[] {
  const field = (name: string): string | null => new RegExp(`^${name}:([^\\r\\n]*)`, 'm').exec(info)?.[1]?.trim() ?? null
  const said: string[] = []

  const version = field('redis_version')
  if (version === null) said.push('The version of Redis is not known: INFO does not tell it. The front door needs Redis 7 or later.')
  else if (Number(version.split('.')[0]) < 7) said.push(`Redis is ${version}. Use Redis 7 or later.`)

  const aof = field('aof_enabled')
  if (aof === null) said.push('Whether Redis writes to an append-only file is not known: INFO does not tell it. Set appendonly yes.')
  else if (aof !== '1') said.push('Redis does not write to an append-only file, so a crash loses messages. Set appendonly yes.')
  // A file may be kept and still be flushed once a second only.
  said.push('How often Redis flushes its append-only file is not known: INFO does not tell it. See that appendfsync is always.')

  const policy = field('maxmemory_policy')
  if (policy === null) said.push('What Redis does when its memory is full is not known: INFO does not tell it. Set maxmemory-policy noeviction.')
  else if (policy !== 'noeviction') said.push(`When its memory is full, Redis drops keys (maxmemory_policy is ${policy}). Set maxmemory-policy noeviction.`)

  if (field('aof_last_write_status') === 'err') said.push('Redis could not write its append-only file. Make room on its disk, then see that aof_last_write_status is ok.')
  const role = field('role')
  if (role !== null && role !== 'master') said.push(`This Redis is a ${role}: it takes no writes. Point REDIS_URL at the primary.`)
  return said
}
