-- Keeps a lease a while longer (real time), if it is still ours and has not been given back.
-- KEYS 1 conversation  ARGV 1 fence  2 lease in ms
local held = redis.call('HMGET', KEYS[1], 'fence', 'lease')
if held[1] ~= ARGV[1] or not held[2] or held[2] == '0' then return 0 end
redis.call('HSET', KEYS[1], 'lease', string.format('%.0f', realNow() + tonumber(ARGV[2])))
return 1
