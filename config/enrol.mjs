// `npm run enrol`: builds the server where it is missing or old, then makes an administrator.
import { pathToFileURL } from 'node:url'
import { resolve } from 'node:path'
import { builds } from './builds.mjs'

builds.server('dist/server/enrol.js')
await import(pathToFileURL(resolve('dist/server/enrol.js')).href)
