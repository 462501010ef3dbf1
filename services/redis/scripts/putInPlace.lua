-- Puts what was laid out beside into place, and what stood there away: all at one instant.
-- KEYS 1 a key of the hub  ARGV 1 what every key of the hub begins with
-- Returns how many keys there are now
local staged = ARGV[1] .. 'restoring:'
local count = 0
local names = redis.call('KEYS', ARGV[1] .. '*')
for _, key in ipairs(names) do
  if string.sub(key, 1, #staged) ~= staged then redis.call('UNLINK', key) end
end
for _, key in ipairs(names) do
  if string.sub(key, 1, #staged) == staged then
    redis.call('RENAME', key, ARGV[1] .. string.sub(key, #staged + 1))
    count = count + 1
  end
end
return count
