import { type RequestHandler, Router } from 'express'

const API = '/api/'

/** One router for each `/api/<noun>`: a request is matched against the few paths of its noun. */
export class NounRouters {
  private readonly routers = new Map<string, Router>()

  of(path: string): Router {
    const noun = nounOf(path)
    const router = this.routers.get(noun) ?? Router()
    this.routers.set(noun, router)
    return router
  }

  readonly handle: RequestHandler = (request, response, next) => {
    const router = this.routers.get(nounOf(request.path))
    if (router) router(request, response, next)
    else next()
  }
}

/** `threads` of `/api/threads/…`. */
const nounOf = (path: string): string => {
  const end = path.indexOf('/', API.length)
  return path.startsWith(API) ? path.slice(API.length, end < 0 ? undefined : end) : ''
}
