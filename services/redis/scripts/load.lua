-- Takes the lease on a conversation (real time) and reads all that a turn needs.
-- KEYS 1 log  2 conversation  3 away  4 desk (or away again where it is no desk)
-- ARGV 1 lease in ms  2 how many entries
-- Returns {'BUSY'} | {'NONE'} | {'OK', fence, {key,state,version,cursor,address,channel}, entries, away, desk}
if redis.call('EXISTS', KEYS[2]) == 0 then return { 'NONE' } end
local now = realNow()
local untilAt = tonumber(redis.call('HGET', KEYS[2], 'lease') or '0')
if untilAt > now then return { 'BUSY' } end
-- A conversation that was forgotten and begins anew must not count from one again: whoever loaded it before could commit into it.
redis.call('HSETNX', KEYS[2], 'fence', string.format('%.0f', now))
local fence = redis.call('HINCRBY', KEYS[2], 'fence', 1)
redis.call('HSET', KEYS[2], 'lease', string.format('%.0f', now + tonumber(ARGV[1])))
local held = redis.call('HMGET', KEYS[2], 'key', 'state', 'version', 'cursor', 'address', 'channel')
for i = 1, 6 do if not held[i] then held[i] = '' end end
local cursor = held[4]
if cursor == '' then cursor = '0-0' end
local entries = redis.call('XRANGE', KEYS[1], '(' .. cursor, '+', 'COUNT', ARGV[2])
return { 'OK', fence, held, entries, redis.call('HGETALL', KEYS[3]), redis.call('HGETALL', KEYS[4]) }
