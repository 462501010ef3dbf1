-- Claims deliveries whose time has come. Each has until its deadline (real time) to be sent; after it, whoever claims next looks it up first.
-- KEYS 1 out  2 pending  ARGV 1 claim in ms  2 how many
-- Returns a flat list: entry id, delivery, entry id, delivery ...
local now = realNow()
local found = {}
for _, id in ipairs(redis.call('ZRANGEBYSCORE', KEYS[2], '-inf', string.format('%.0f', now), 'LIMIT', 0, ARGV[2])) do
  local delivery = redis.call('HGET', KEYS[1], id)
  if delivery then
    local d = cjson.decode(delivery)
    found[#found + 1] = id
    found[#found + 1] = delivery
    d.state = (d.state == 'pending') and 'sending' or 'unknown'
    d.since = d.since or now
    redis.call('HSET', KEYS[1], id, cjson.encode(d))
    redis.call('ZADD', KEYS[2], string.format('%.0f', now + tonumber(ARGV[1])), id)
  else
    redis.call('ZREM', KEYS[2], id)
  end
end
return found
