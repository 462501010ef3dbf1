-- Writes what became of a delivery. A state only ever rises; a try again goes back to pending.
-- KEYS 1 out  2 pending  3 due  4 conversation  5 log
-- ARGV 1 entry id  2 state  3 sid  4 why  5 wait in ms before the next try, or '' when settled  6 name  7 '0' where it was not tried at all  8, 9 with the state 'part': parts gone, of how many
-- Returns the state that stands, or '' when there is no such delivery
local ranks = { pending = 0, sending = 1, unknown = 2, accepted = 3, sent = 4, delivered = 5, failed = 5 }
local raw = redis.call('HGET', KEYS[1], ARGV[1])
if not raw then return '' end
-- So that a backup notices what a late receipt changed.
if redis.call('EXISTS', KEYS[4]) == 1 then redis.call('HINCRBY', KEYS[4], 'settled', 1) end
local d = cjson.decode(raw)
-- One part of a long text has gone: nothing else about it is changed, for a receipt may have come meanwhile.
if ARGV[2] == 'part' then
  d.done = math.max(d.done or 0, tonumber(ARGV[8]))
  d.parts = tonumber(ARGV[9])
  redis.call('HSET', KEYS[1], ARGV[1], cjson.encode(d))
  return d.state
end
-- A receipt (it has no sid) of an early part says nothing of the parts that are still to go, unless it failed.
if ARGV[3] == '' and ARGV[5] == '' and ARGV[2] ~= 'failed' and d.parts and d.done < d.parts then return d.state end
-- Taken back while it was tried: it is not tried again.
if ARGV[5] ~= '' and d.why == 'withdrawn' and (ranks[d.state] or 0) < ranks.accepted then
  d.state = 'failed'
  redis.call('ZREM', KEYS[2], ARGV[1])
  redis.call('HSET', KEYS[1], ARGV[1], cjson.encode(d))
  return d.state
end
-- A receipt that overtook the answer proves that the network has it: it is not sent again.
if ARGV[5] ~= '' and (ranks[d.state] or 0) < ranks.accepted then
  d.state = ARGV[2]
  if ARGV[7] ~= '0' then d.tries = (d.tries or 0) + 1 end
  redis.call('HSET', KEYS[1], ARGV[1], cjson.encode(d))
  redis.call('ZADD', KEYS[2], string.format('%.0f', realNow() + tonumber(ARGV[5])), ARGV[1])
  return d.state
end
redis.call('ZREM', KEYS[2], ARGV[1])
if ARGV[5] == '' and ranks[ARGV[2]] > (ranks[d.state] or 0) then d.state = ARGV[2] end
if ARGV[3] ~= '' then d.sid = ARGV[3] end
if ARGV[4] ~= '' then d.why = ARGV[4] end
redis.call('HSET', KEYS[1], ARGV[1], cjson.encode(d))
-- All sent and all read: the recovery instant that the commit armed gives way to the turn's own.
if redis.call('ZCARD', KEYS[2]) == 0 and redis.call('HGET', KEYS[4], 'lease') == '0' then
  local after = redis.call('HGET', KEYS[4], 'next') or ''
  if redis.call('HGET', KEYS[4], 'cursor') == lastId(KEYS[5]) then
    if after == '' then redis.call('ZREM', KEYS[3], ARGV[6]) else redis.call('ZADD', KEYS[3], after, ARGV[6]) end
  end
end
return d.state
