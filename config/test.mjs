// `npm test`: everything that CI runs, in order; stops at the first part that fails.
import { spawnSync } from 'node:child_process'
import { builds } from './builds.mjs'

const step = (name, words) => {
  const begun = Date.now()
  process.stdout.write(`\n== ${name}\n`)
  const [command, ...rest] = words
  const { status } = spawnSync(command, rest, { stdio: 'inherit', shell: process.platform === 'win32' })
  process.stdout.write(`== ${name}: ${((Date.now() - begun) / 1000).toFixed(0)} s\n`)
  if (status !== 0) process.exit(status ?? 1)
}

step('check', ['npm', 'run', '--silent', 'check'])
builds.server()
builds.h5()
builds.weapp()
step('tests', ['npx', 'vitest', 'run', '--config', 'config/vitest.config.ts', ...process.argv.slice(2)])
