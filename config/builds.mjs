// Builds what is missing or older than its sources: the server bundle, the H5 pages, the mini-program.
import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'

const newest = (path) => {
  if (!existsSync(path)) return 0
  const found = statSync(path)
  if (!found.isDirectory()) return found.mtimeMs
  return readdirSync(path).reduce((latest, name) => Math.max(latest, newest(join(path, name))), 0)
}
const isFresh = (output, sources) =>
  existsSync(output) && statSync(output).mtimeMs >= Math.max(...sources.map(newest))

const run = (words, env = {}) => {
  const [command, ...rest] = words
  const { status } = spawnSync(command, rest, {
    stdio: ['ignore', process.stderr, process.stderr],
    shell: process.platform === 'win32',
    env: { ...process.env, ...env },
  })
  if (status !== 0) throw new Error(`没有建成：${words.join(' ')}`)
}

const taro = (type, output) =>
  run(['npx', 'taro', 'build', '--type', type], { NODE_ENV: 'production', TARO_OUTPUT: output })
const pages = ['src/client', 'src/shared', 'config/index.ts', 'babel.config.js', 'package-lock.json']

export const builds = {
  server(output = 'dist/server/main.js') {
    if (!isFresh(output, ['src/server', 'src/shared', 'config/build-server.mjs']))
      run(['node', 'config/build-server.mjs'])
  },
  h5(output = 'dist/h5') {
    if (isFresh(join(output, 'index.html'), pages)) return
    process.stderr.write('正在建网页（第一次约一分钟）…\n')
    taro('h5', output)
  },
  weapp(output = 'dist/weapp') {
    if (!isFresh(join(output, 'app.json'), pages)) taro('weapp', output)
  },
}
