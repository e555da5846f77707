import type { Response } from 'express'
import type { Mount } from '@server/platform/mount'
import { uploadContracts } from '@shared/uploads/upload.contract'
import type { StoredFile } from './uploads.repository'
import type { UploadsService } from './uploads.service'

/** Express declares that every response knows its request. */
type Answered = Response & { req: { range: (size: number) => unknown } }

/** A browser may show or play it here, and do nothing else with it. */
const fileHeaders = {
  'Content-Disposition': 'inline',
  'Content-Security-Policy': "default-src 'none'; sandbox",
  'X-Content-Type-Options': 'nosniff',
  'Accept-Ranges': 'bytes',
}

interface Span {
  readonly start: number
  readonly end: number
}

/** The one span that a player asks for; null for the whole file, 'none' where there is nothing to give. */
function spanOf(asked: unknown): Span | 'none' | null {
  if (asked === -1) return 'none'
  if (!Array.isArray(asked) || asked.length !== 1) return null
  return (asked as Span[])[0] ?? null
}

function sendFile(response: Answered, { kind, content }: StoredFile): void {
  const size = content.length
  response.set('Content-Type', kind === 'picture' ? 'image/jpeg' : 'audio/mpeg')
  const span = spanOf(response.req.range(size))
  if (span === 'none') {
    response.status(416).set('Content-Range', `bytes */${size}`).end()
    return
  }
  if (span === null) {
    response.set('Content-Length', String(size)).end(content)
    return
  }
  const part = content.subarray(span.start, span.end + 1)
  response.status(206).set('Content-Range', `bytes ${span.start}-${span.end}/${size}`)
  response.set('Content-Length', String(part.length)).end(part)
}

export function mountUploads(mount: Mount, service: UploadsService): void {
  mount.prepared(
    uploadContracts.upload,
    ({ sql, actor, file }) => service.read(sql, actor, file),
    ({ sql, actor, query, now }, contents) =>
      service.keep(sql, actor, contents, { beatId: query.beatId, now }),
  )

  mount.raw(uploadContracts.download, async ({ sql, params, query }, response) => {
    const { secondsLeft, ...file } = await service.open(sql, params.id, query)
    response.set(fileHeaders)
    response.set('Cache-Control', `private, max-age=${secondsLeft}, immutable`)
    sendFile(response as Answered, file)
  })
}
