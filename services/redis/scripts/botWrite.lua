-- Writes botbuilder records, all or none.
-- KEYS: one hash a record  ARGV: for each record its expected version ('*' overwrites), then its sealed JSON
-- Returns 0, or the number (from 1) of the record that somebody else wrote
for i, key in ipairs(KEYS) do
  local expected = ARGV[i * 2 - 1]
  local version = redis.call('HGET', key, 'version')
  if expected ~= '*' and version and version ~= expected then return i end
end
for i, key in ipairs(KEYS) do
  redis.call('HSET', key, 'json', ARGV[i * 2])
  redis.call('HINCRBY', key, 'version', 1)
end
return 0
