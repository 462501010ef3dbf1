-- Does anything but one code wait on a worker's desk, or is it live with them? Stops at the first: a desk with a thousand codes costs no more than one with two.
-- KEYS 1 desk  ARGV 1 the code that is known of
-- Returns 1 | 0. Writes nothing
local cursor = '0'
repeat
  local page = redis.call('HSCAN', KEYS[1], cursor, 'COUNT', 16)
  cursor = page[1]
  for i = 1, #page[2], 2 do
    local code, is = page[2][i], page[2][i + 1]
    if code ~= ARGV[1] and is ~= 'taken' and is ~= 'promised' then return 1 end
  end
until cursor == '0'
return 0
