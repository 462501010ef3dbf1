-- Gives a lease back without writing anything else, if it is still ours.
-- KEYS 1 conversation  ARGV 1 fence
if redis.call('HGET', KEYS[1], 'fence') == ARGV[1] then redis.call('HSET', KEYS[1], 'lease', '0') return 1 end
return 0
