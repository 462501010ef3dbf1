-- Reads a page of a log, whether the conversation is still there, and whether the reader's token was ended: all in one trip. Writes nothing.
-- KEYS 1 log  2 conversation  3 ended token (or the conversation again where there is none)
-- ARGV 1 from ('-' or '(' and an entry)  2 how many entries  3 '1' when a token is to be checked
-- Returns {'ENDED'} | {'NONE'} | {'OK', wrapped key, entries}
if ARGV[3] == '1' and redis.call('EXISTS', KEYS[3]) == 1 then return { 'ENDED' } end
local key = redis.call('HGET', KEYS[2], 'key')
if not key then return { 'NONE' } end
return { 'OK', key, redis.call('XRANGE', KEYS[1], ARGV[1], '+', 'COUNT', ARGV[2]) }
