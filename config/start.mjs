// `npm start`: builds what is missing, then runs the server in this process.
import { pathToFileURL } from 'node:url'
import { resolve } from 'node:path'
import { builds } from './builds.mjs'

builds.server()
builds.h5()
await import(pathToFileURL(resolve('dist/server/main.js')).href)
