// `npm run recount`: builds the server where it is missing or old, then counts the statistics anew.
import { pathToFileURL } from 'node:url'
import { resolve } from 'node:path'
import { builds } from './builds.mjs'

builds.server('dist/server/recount.js')
await import(pathToFileURL(resolve('dist/server/recount.js')).href)
