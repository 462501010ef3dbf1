-- Writes a turn: state, replies, deliveries, indexes, entries for other conversations, due instant, cursor; gives the lease back.
-- KEYS 1 log  2 conversation  3 due  4 all  5 out  6 pending, then for each crossing four: log, conversation, seen, tombstone; then the keys of `ops`
-- ARGV 1 the plan as JSON, words already sealed  2 hint channel
-- Returns {'LOST'} (a successor holds the lease: nothing was written) | {'KEY', crossing number, wrapped key} | {'FORGOTTEN', crossing number} | {'OK', '1' when more entries wait, ids}
local plan = cjson.decode(ARGV[1])
if redis.call('HGET', KEYS[2], 'fence') ~= plan.fence then return { 'LOST' } end
for i, c in ipairs(plan.crossings) do
  -- A key that was destroyed by forgetting must not be born again from some process's memory, this way neither.
  if wasDestroyed(KEYS[6 + i * 4], c.wrapped) then return { 'FORGOTTEN', i - 1 } end
  local other = keyDiffers(KEYS[4 + i * 4], c.wrapped)
  if other then return { 'KEY', i - 1, other } end
end
local newest = lastId(KEYS[1])
-- Later, and not merely other: a log whose last entry was moved away ends before what was seen, and would be run for ever.
local more = plan.full or isLater(newest, plan.seen)
local ids = {}
for i, e in ipairs(plan.entries) do
  local id = append(KEYS[1], KEYS[2], KEYS[4], plan.name, plan.now, e.a, e.d)
  ids[i] = id
  if e.delivery then
    redis.call('HSET', KEYS[5], id, e.delivery)
    redis.call('ZADD', KEYS[6], 0, id)
  end
end
for i, c in ipairs(plan.crossings) do
  local log, conversation, seen = KEYS[3 + i * 4], KEYS[4 + i * 4], KEYS[5 + i * 4]
  if redis.call('EXISTS', seen) == 0 then
    born(conversation, c.wrapped, c.channel, c.address)
    redis.call('SET', seen, append(log, conversation, KEYS[4], c.name, plan.now, c.a, c.d), 'EX', 604800)
    redis.call('ZADD', KEYS[3], 'LT', plan.now, c.name)
    redis.call('PUBLISH', ARGV[2], c.name)
  end
end
for _, op in ipairs(plan.ops) do
  local args = {}
  for i = 3, #op do args[i - 2] = op[i] end
  redis.call(op[1], KEYS[6 + #plan.crossings * 4 + op[2]], unpack(args))
end
for _, id in ipairs(plan.moved) do redis.call('XDEL', KEYS[1], id) end
local cursor = plan.cursor
if not more and not plan.holds then cursor = lastId(KEYS[1]); if cursor == '0-0' then cursor = plan.cursor end end
redis.call('HSET', KEYS[2], 'state', plan.state, 'version', plan.version, 'cursor', cursor, 'lease', '0', 'next', plan.due)
local due = plan.due
-- Entries that wait, or deliveries on their way: somebody looks again soon even if we die before we do.
if more or #plan.sends > 0 or redis.call('ZCARD', KEYS[6]) > 0 then
  if due == '' or tonumber(due) > tonumber(plan.recover) then due = plan.recover end
end
if due == '' then redis.call('ZREM', KEYS[3], plan.name) else redis.call('ZADD', KEYS[3], due, plan.name) end
if #plan.entries > 0 then redis.call('PUBLISH', ARGV[2], plan.name) end
return { 'OK', more and '1' or '0', ids }
