import express, { type Request, type RequestHandler, type Response } from 'express'
import multer from 'multer'
import type { Contract } from '@shared/kernel/contract'

const JSON_LIMIT = '64kb'
const UPLOAD_LIMIT = 10 * 1024 * 1024

const readJson = express.json({ limit: JSON_LIMIT })
const readFile = multer({
  storage: multer.memoryStorage(),
  limits: { fileSize: UPLOAD_LIMIT, files: 1, fields: 0, parts: 1 },
}).single('file')

type Read = (request: Request, response: Response) => Promise<void>

/** A middleware as something to wait for. */
const waitedFor =
  (middleware: RequestHandler): Read =>
  (request, response) =>
    new Promise((resolve, reject) => {
      middleware(request, response, (error?: Error | string) => {
        if (error === undefined) resolve()
        else reject(error instanceof Error ? error : new Error(error))
      })
    })

const readsNothing: Read = () => Promise.resolve()

/** Reads the body that the contract takes, within its limit. */
export function bodyReader({ upload, body }: Contract): Read {
  if (upload === true) return waitedFor(readFile)
  return body ? waitedFor(readJson) : readsNothing
}
