'use strict'
const { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } = require('node:fs')
const { join } = require('node:path')
const { onPath } = require('./onPath.cjs')
const { capture } = require('./processes.cjs')

const isRoot = () => process.getuid?.() === 0
const hasApt = () => process.platform === 'linux' && onPath(['apt-get']).length > 0
const listsThere = (folder = '/var/lib/apt/lists') => existsSync(folder) && readdirSync(folder).some(name => name.includes('_Packages'))
const env = () => ({ ...process.env, DEBIAN_FRONTEND: 'noninteractive', NEEDRESTART_MODE: 'a', LC_ALL: 'C' })
const apt = (args, options = {}) => capture('apt-get', ['-q', '-y', '-o', 'DPkg::Lock::Timeout=600', ...args], { env: env(), ...options })

const policy = '/usr/sbin/policy-rc.d'

/** A package must not start a system service that nobody asked for: the front door runs its own. Left alone where the machine has a policy. */
async function withoutServices(work) {
  if (existsSync(policy)) return work()
  writeFileSync(policy, '#!/bin/sh\nexit 101\n', { mode: 0o755 })
  const tidy = () => rmSync(policy, { force: true })
  process.on('exit', tidy)
  try {
    return await work()
  } finally {
    process.off('exit', tidy)
    tidy()
  }
}

/** Installs Debian packages as root. Returns what apt said where it failed, else null. Lists that are missing or too old are fetched first. */
async function aptInstall(names) {
  return withoutServices(async () => {
    const install = () => apt(['install', '--no-install-recommends', ...names])
    let result = listsThere() ? await install() : { code: 1, all: '' }
    if (result.code !== 0) {
      const update = await apt(['update'])
      result = await install()
      if (result.code !== 0) result.all = update.all + result.all
    }
    return result.code === 0 ? null : result.all
  })
}

/** apt's options for an account that may not write the system's lists: its own, in a folder of the checkout. */
async function aptForAnyone(tools) {
  if (listsThere()) return []
  const own = join(tools, 'apt')
  mkdirSync(join(own, 'lists', 'partial'), { recursive: true })
  mkdirSync(join(own, 'cache', 'archives', 'partial'), { recursive: true })
  const options = ['-o', `Dir::State::Lists=${join(own, 'lists')}`, '-o', `Dir::Cache=${join(own, 'cache')}`]
  if (!listsThere(join(own, 'lists'))) await apt([...options, 'update'])
  return options
}

/** Downloads packages into `folder` and unpacks them under `into`; no root, no record in the system. Returns what went wrong, else null. */
async function aptUnpack(options, names, folder, into) {
  mkdirSync(folder, { recursive: true })
  mkdirSync(into, { recursive: true })
  const fetched = await apt([...options, 'download', ...names], { cwd: folder })
  if (fetched.code !== 0) return fetched.all
  for (const file of readdirSync(folder).filter(name => name.endsWith('.deb'))) {
    const unpacked = await capture('dpkg', ['-x', join(folder, file), into])
    if (unpacked.code !== 0) return unpacked.all
    rmSync(join(folder, file))
  }
  return null
}

/** The libraries that a package asks for by name, without the C library, which is always there. */
async function librariesOf(options, name) {
  const asked = await capture('apt-cache', [...options, 'depends', '--no-recommends', '--no-suggests', '--no-conflicts', '--no-breaks', '--no-replaces', '--no-enhances', name], { env: env() })
  return [...asked.stdout.matchAll(/^\s*(?:Pre)?Depends: (lib[^\s:<>]+)/gm)].map(([, library]) => library).filter(library => !/^libc6|^libgcc|^libstdc/.test(library))
}

module.exports = { isRoot, hasApt, aptInstall, aptForAnyone, aptUnpack, librariesOf }
