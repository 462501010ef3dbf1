-- Destroys a conversation: its key first of all, then every place that holds anything of it.
-- KEYS 1 conversation  2 log  3 out  4 pending  5 due  6 all  7 tombstone  8 held  9 ledger of destroyed keys
-- ARGV 1 name  2 seconds the tombstone stays
-- Returns 'HELD' | 'NONE' | 'OPEN' (a handoff is open: later) | 'OK'
if redis.call('HEXISTS', KEYS[8], ARGV[1]) == 1 then return 'HELD' end
local key = redis.call('HGET', KEYS[1], 'key')
if not key then return 'NONE' end
if redis.call('HGET', KEYS[1], 'handoff') == 'open' then return 'OPEN' end
local hashes = (redis.call('HGET', KEYS[1], 'wraps') or '') .. ' ' .. redis.sha1hex(key)
-- Somebody who was forgotten twice within the week: the key before must stay dead as well.
redis.call('SET', KEYS[7], (redis.call('GET', KEYS[7]) or '') .. ' ' .. hashes, 'EX', ARGV[2])
-- A backup of any age may be put back: what it must not bring to life is known by the first wrapping that the key ever had. Nothing in it leads to a person.
redis.call('ZADD', KEYS[9], string.format('%.0f', realNow()), string.match(hashes, '%x+'))
redis.call('DEL', KEYS[1], KEYS[2], KEYS[3], KEYS[4])
redis.call('ZREM', KEYS[5], ARGV[1])
redis.call('ZREM', KEYS[6], ARGV[1])
return 'OK'
