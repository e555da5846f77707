import type { ResponseOf } from '@shared/kernel/contract'
import type { uploadContracts } from '@shared/uploads/upload.contract'
import { readAnswer } from './request'
import { apiAddress } from './runtime'

/** A picture over a weak signal takes its time. */
export const UPLOAD_TIMEOUT = 120_000

export const fileNames = { picture: 'picture.jpg', voice: 'voice.mp3' }

/** The beat names the station where the file goes. */
export const uploadAddress = (beatId: string | null): string =>
  apiAddress(beatId === null ? '/api/uploads' : `/api/uploads?beatId=${beatId}`)

/** A proxy may answer with a page instead of JSON. */
function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

export const uploadedId = (status: number, text: string): string =>
  (readAnswer(status, parse(text)) as ResponseOf<typeof uploadContracts.upload>).id
