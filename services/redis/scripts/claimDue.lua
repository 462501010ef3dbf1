-- Claims conversations that are due, and arms them again a little later in case whoever claimed them dies.
-- KEYS 1 due  ARGV 1 product now  2 armed again at  3 how many
local names = redis.call('ZRANGEBYSCORE', KEYS[1], '-inf', ARGV[1], 'LIMIT', 0, ARGV[3])
for _, name in ipairs(names) do redis.call('ZADD', KEYS[1], ARGV[2], name) end
return names
