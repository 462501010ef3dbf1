-- Accepts one entry: claims the provider's id, appends, arms the due instant. All or nothing.
-- KEYS 1 log  2 conversation  3 seen  4 due  5 all  6 ended token (or the seen key again where there is none)  7 tombstone
-- ARGV 1 name  2 product now  3 due at  4 seconds to remember the id  5 wrapped key  6 channel  7 sealed address  8 audience  9 sealed entry  10 hint channel  11 '1' when a token is to be checked  12 real ms of Redis' clock by which it must run, or ''
-- Returns {'LATE', real ms} (nothing was written, and whoever asked has answered another way) | {'OK', id} | {'DUP', first id} | {'KEY', wrapped key to seal with} | {'ENDED'} | {'FORGOTTEN'}
if ARGV[12] ~= '' and realNow() > tonumber(ARGV[12]) then return { 'LATE', string.format('%.0f', realNow()) } end
if ARGV[11] == '1' and redis.call('EXISTS', KEYS[6]) == 1 then return { 'ENDED' } end
local first = redis.call('GET', KEYS[3])
if first then return { 'DUP', first } end
-- A key that was destroyed by forgetting must not be born again from some process's memory.
if wasDestroyed(KEYS[7], ARGV[5]) then return { 'FORGOTTEN' } end
local other = keyDiffers(KEYS[2], ARGV[5])
if other then return { 'KEY', other } end
born(KEYS[2], ARGV[5], ARGV[6], ARGV[7])
local id = append(KEYS[1], KEYS[2], KEYS[5], ARGV[1], ARGV[2], ARGV[8], ARGV[9])
redis.call('SET', KEYS[3], id, 'EX', ARGV[4])
redis.call('ZADD', KEYS[4], 'LT', ARGV[3], ARGV[1])
redis.call('PUBLISH', ARGV[10], ARGV[1])
return { 'OK', id }
