// `npm run screenshots`: every page in both modes into screenshots/, with an overview to look at.
import { spawnSync } from 'node:child_process'
import { builds } from './builds.mjs'

builds.h5()
const words = ['vitest', 'run', '--config', 'config/screenshots.config.ts']
const { status } = spawnSync('npx', words, { stdio: 'inherit', shell: process.platform === 'win32' })
process.exit(status ?? 1)
