-- The instant of a backup: reads all that changed since it began reading, and says what did not. Nothing else runs meanwhile, so it is short: what stands still was read before.
-- KEYS 1 a key of the hub  ARGV 1 what every key of the hub begins with  2 markers of the conversations read before, as JSON
-- Returns {real ms, names that stand as they were read, changed: key, dump, real ms at which it expires or -1, ...}
local prefix = ARGV[1]
local markers = cjson.decode(ARGV[2])
local standing, changed = {}, {}
local function read(key)
  local dump = redis.call('DUMP', key)
  if not dump then return end
  changed[#changed + 1] = string.sub(key, #prefix + 1)
  changed[#changed + 1] = dump
  changed[#changed + 1] = tostring(redis.call('PEXPIRETIME', key))
end
-- All but the ids of messages, of which there are many: those are read afterwards, for each tells when it came.
for _, some in ipairs({ '[^s]*', 's[^e]*', 'se[^e]*' }) do for _, key in ipairs(redis.call('KEYS', prefix .. some)) do
  local kind, name = string.match(string.sub(key, #prefix + 1), '^([%a-]+):?(.*)$')
  if kind == 'conv' then
    local log, out, pending = prefix .. 'log:' .. name, prefix .. 'out:' .. name, prefix .. 'pending:' .. name
    local marker = markers[name]
    if marker and marker ~= '' and marker == markerOf(key, log, out, pending) then
      standing[#standing + 1] = name
    else
      for _, one in ipairs({ key, log, out, pending }) do read(one) end
    end
  elseif kind ~= 'log' and kind ~= 'out' and kind ~= 'pending' and kind ~= 'once' and kind ~= 'restoring' then
    read(key)
  end
end end
return { tostring(realNow()), standing, changed }
