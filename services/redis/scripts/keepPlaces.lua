-- Keeps the hub team's edits of directory entries: all of them or none.
-- KEYS 1 edits  2 history  3 version  4 found shut
-- ARGV 1 JSON list of {id, expected (-1: whatever is there), edit (JSON without its version), line (history, JSON), checked (lifts a "found shut")}
-- Returns {'OK', version} | {'CHANGED', id} (somebody saved it meanwhile: nothing was written)
local all = cjson.decode(ARGV[1])
local function versionOf(id)
  local there = redis.call('HGET', KEYS[1], id)
  if not there then return 0 end
  return tonumber(string.match(there, '^(%d+) '))
end
for _, one in ipairs(all) do
  if one.expected >= 0 and versionOf(one.id) ~= one.expected then return { 'CHANGED', one.id } end
end
for _, one in ipairs(all) do
  redis.call('HSET', KEYS[1], one.id, string.format('%d ', versionOf(one.id) + 1) .. one.edit)
  redis.call('XADD', KEYS[2], 'MAXLEN', '~', 20000, '*', 'id', one.id, 'line', one.line)
  if one.checked then redis.call('HDEL', KEYS[4], one.id) end
end
return { 'OK', redis.call('INCR', KEYS[3]) }
