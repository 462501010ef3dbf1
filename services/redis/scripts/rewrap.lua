-- Puts a conversation's key into a new wrapping, where it still has the one that was opened. The key itself stays, and so does every word.
-- KEYS 1 conversation  ARGV 1 wrapping as it was  2 new wrapping
-- Returns 1, or 0 where somebody else was first or the conversation is gone
if redis.call('HGET', KEYS[1], 'key') ~= ARGV[1] then return 0 end
-- What the former wrappings were: a process may remember one of them, and a backup may hold one.
local wraps = redis.call('HGET', KEYS[1], 'wraps')
redis.call('HSET', KEYS[1], 'wraps', (wraps and wraps .. ' ' or '') .. redis.sha1hex(ARGV[1]), 'key', ARGV[2])
return 1
