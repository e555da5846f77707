import type { Response } from 'express'

const types = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  zip: 'application/zip',
  jsonl: 'application/x-ndjson; charset=utf-8',
} as const

export interface FileAnswer {
  /** Without its ending. */
  readonly name: string
  readonly type: keyof typeof types
  readonly content: Buffer
}

/** Sends a file to keep; its Chinese name travels as RFC 8187 wants it. No cache keeps a copy. */
export function sendFile(response: Response, { name, type, content }: FileAnswer): void {
  const encoded = encodeURIComponent(`${name}.${type}`).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16)}`,
  )
  response.setHeader('Content-Type', types[type])
  response.setHeader(
    'Content-Disposition',
    `attachment; filename="file.${type}"; filename*=UTF-8''${encoded}`,
  )
  response.setHeader('Cache-Control', 'no-store')
  response.setHeader('Content-Length', String(content.length))
  response.end(content)
}
