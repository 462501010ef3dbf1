-- Reads one conversation whole, at one instant, for a backup.
-- KEYS 1 conversation  2 log  3 out  4 pending
-- Returns {} where it is gone | {marker, dump of each of the four ('' where there is none)}
if redis.call('EXISTS', KEYS[1]) == 0 then return {} end
local read = { markerOf(KEYS[1], KEYS[2], KEYS[3], KEYS[4]) }
for i = 1, 4 do read[i + 1] = redis.call('DUMP', KEYS[i]) or '' end
return read
