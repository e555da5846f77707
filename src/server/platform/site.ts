import { existsSync, readdirSync } from 'node:fs'
import { join, sep } from 'node:path'
import compression from 'compression'
import express, { Router } from 'express'

const hashed = /\.[0-9a-f]{8}\.(?:js|css)$/

/** The parts of every page, for the worker that keeps them on phones with a weak signal. */
function partsOf(folder: string): string[] {
  if (!existsSync(folder)) return []
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  return files.filter((file) => hashed.test(file)).map((file) => `/${file.split(sep).join('/')}`)
}

/** The built H5 pages: hashed files are kept for a year, the page itself is asked for each time. */
export function siteRouter(folder: string): Router {
  const router = Router()
  const index = join(folder, 'index.html')
  router.use(compression())
  router.use(
    express.static(folder, {
      index: false,
      setHeaders(response, path) {
        response.setHeader(
          'Cache-Control',
          hashed.test(path) ? 'public, max-age=31536000, immutable' : 'no-cache',
        )
      },
    }),
  )
  router.get('/parts.json', (_, response) => {
    response.set('Cache-Control', 'no-cache').json({ parts: partsOf(folder) })
  })
  router.get('/{*path}', (request, response, next) => {
    if (request.path.startsWith('/api/') || !existsSync(index)) {
      next()
      return
    }
    response.set('Cache-Control', 'no-cache').sendFile(index)
  })
  return router
}
