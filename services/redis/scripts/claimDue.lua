-- Claims conversations that are due, and arms them again a little later in case whoever claimed them dies.
-- Returns a flat list: conversation, product instant at which it was due, ...
-- KEYS 1 due  ARGV 1 product now  2 armed again at  3 how many
local names = redis.call('ZRANGEBYSCORE', KEYS[1], '-inf', ARGV[1], 'WITHSCORES', 'LIMIT', 0, ARGV[3])
for i = 1, #names, 2 do redis.call('ZADD', KEYS[1], ARGV[2], names[i]) end
return names
