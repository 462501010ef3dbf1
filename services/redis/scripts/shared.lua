-- Shared by every script. Entry ids come from the product clock (`now`, ms) and never fall within a log.
local function append(log, conversation, all, name, now, audience, sealed)
  local last = tonumber(redis.call('HGET', conversation, 'last') or '0')
  local ms = math.max(tonumber(now), last)
  local id = redis.call('XADD', log, string.format('%.0f', ms) .. '-*', 'a', audience, 'd', sealed)
  redis.call('HSET', conversation, 'last', string.format('%.0f', ms))
  redis.call('ZADD', all, 'GT', string.format('%.0f', ms), name)
  return id
end

local function realNow()
  local t = redis.call('TIME')
  return tonumber(t[1]) * 1000 + math.floor(tonumber(t[2]) / 1000)
end

local function lastId(log)
  local newest = redis.call('XREVRANGE', log, '+', '-', 'COUNT', 1)
  if #newest == 0 then return '0-0' end
  return newest[1][1]
end

-- Changes with whatever is written of a conversation; '' while deliveries are on their way, for those change by themselves.
local function markerOf(conversation, log, out, pending)
  if redis.call('ZCARD', pending) > 0 then return '' end
  local held = redis.call('HMGET', conversation, 'version', 'fence', 'settled', 'key')
  local parts = {}
  for i = 1, 4 do parts[i] = held[i] or '' end
  return table.concat(parts, ' ') .. ' ' .. lastId(log) .. ' ' .. redis.call('XLEN', log) .. ' ' .. redis.call('HLEN', out)
end

-- Entry ids as numbers: '9-0' is before '10-0'.
local function isLater(id, than)
  local ms, n = string.match(id, '(%d+)-(%d+)')
  local thanMs, thanN = string.match(than, '(%d+)-(%d+)')
  if ms == thanMs then return tonumber(n) > tonumber(thanN) end
  return tonumber(ms) > tonumber(thanMs)
end

-- The conversation keeps the key it was born with: words sealed with any other could never be read.
local function keyDiffers(conversation, wrapped)
  local key = redis.call('HGET', conversation, 'key')
  if key and key ~= wrapped then return key end
  return nil
end

-- A key that was destroyed by forgetting, in whichever wrapping a process remembers it: the tombstone holds a hash of each.
local function wasDestroyed(tombstone, wrapped)
  local destroyed = redis.call('GET', tombstone)
  return destroyed and string.find(destroyed, redis.sha1hex(wrapped), 1, true) ~= nil
end

local function born(conversation, wrapped, channel, address)
  local fresh = redis.call('HSETNX', conversation, 'key', wrapped) == 1
  -- Somebody who first rang and then texts is reached by text from then on.
  if fresh or (channel == 'sms' and redis.call('HGET', conversation, 'channel') == 'voice') then redis.call('HSET', conversation, 'channel', channel) end
  if address ~= '' then redis.call('HSET', conversation, 'address', address) end
end
