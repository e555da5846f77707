import { createRequire } from 'node:module'
import { dirname } from 'node:path'
import express, { Router } from 'express'
import type { Contract } from '@shared/kernel/contract'
import { refusals } from '@shared/kernel/refusals'
import { describeApi } from './openapi'

const page = (title: string, body: string, head = '') =>
  `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><meta name="viewport" content="width=device-width">` +
  `<title>${title}</title>${head}<body style="font-family:sans-serif;max-width:1200px;margin:0 auto;padding:16px">${body}</body></html>`

const problemsPage = () => {
  const rows = Object.entries(refusals).map(
    ([code, { status, text }]) =>
      `<tr id="${code}"><td><code>${code}</code></td><td>${status}</td><td>${text}</td></tr>`,
  )
  return page(
    '没有办成时的代码',
    `<h1>没有办成时的代码</h1><table border="1" cellpadding="6">${rows.join('')}</table>`,
  )
}

const swaggerPage = page(
  '家门口警务 API',
  '<div id="ui"></div><script src="/api/docs/assets/swagger-ui-bundle.js"></script><script src="/api/docs/start.js"></script>',
  '<link rel="stylesheet" href="/api/docs/assets/swagger-ui.css">',
)

const start = "SwaggerUIBundle({ url: '/api/openapi.json', dom_id: '#ui' })"

/** `GET /api/openapi.json`, and readable pages of it at /api/docs and /api/docs/problems. */
export function docsRouter(contracts: readonly Contract[]): Router {
  const router = Router()
  let document: object | undefined
  const assets = dirname(createRequire(import.meta.url).resolve('swagger-ui-dist/package.json'))

  router.get('/api/openapi.json', (_request, response) => {
    document ??= describeApi(contracts)
    response.set('Cache-Control', 'no-cache').json(document)
  })
  router.get('/api/docs', (_request, response) => {
    response.type('html').send(swaggerPage)
  })
  router.get('/api/docs/start.js', (_request, response) => {
    response.type('js').send(start)
  })
  router.get('/api/docs/problems', (_request, response) => {
    response.type('html').send(problemsPage())
  })
  router.use('/api/docs/assets', express.static(assets, { index: false, maxAge: '1d' }))
  return router
}
