-- Claims deliveries whose time has come. Each has until its deadline (real time) to be sent; after it, whoever claims next looks it up first.
-- One receiver's deliveries go in the order of the log: what stands behind one that is under way or waits to be tried again waits too. Only a page waits for nothing.
-- KEYS 1 out  2 pending  ARGV 1 claim in ms  2 how many
-- Returns a flat list: entry id, delivery, entry id, delivery ...
local now = realNow()
local waiting = {}
local rows = redis.call('ZRANGE', KEYS[2], 0, -1, 'WITHSCORES')
for i = 1, #rows, 2 do
  local ms, seq = rows[i]:match('^(%d+)-(%d+)$')
  waiting[#waiting + 1] = { id = rows[i], due = tonumber(rows[i + 1]), ms = tonumber(ms), seq = tonumber(seq) }
end
-- As numbers: as text, -10 comes before -2.
table.sort(waiting, function(a, b) if a.ms == b.ms then return a.seq < b.seq end return a.ms < b.ms end)
local found = {}
local held = {}
for _, one in ipairs(waiting) do
  local delivery = redis.call('HGET', KEYS[1], one.id)
  if delivery then
    local d = cjson.decode(delivery)
    local line = d.to .. ' ' .. d.way
    if one.due > now then
      if d.key ~= 'page' then held[line] = true end
    elseif (d.key == 'page' or not held[line]) and #found < 2 * tonumber(ARGV[2]) then
      found[#found + 1] = one.id
      found[#found + 1] = delivery
      d.state = (d.state == 'pending') and 'sending' or 'unknown'
      d.since = d.since or now
      redis.call('HSET', KEYS[1], one.id, cjson.encode(d))
      redis.call('ZADD', KEYS[2], string.format('%.0f', now + tonumber(ARGV[1])), one.id)
    end
  else
    redis.call('ZREM', KEYS[2], one.id)
  end
end
return found
