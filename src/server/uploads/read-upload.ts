import { Refusal } from '@shared/kernel/refusals'
import type { FileFormat } from '@shared/uploads/upload'
import { formatOf } from '@shared/uploads/upload.rules'
import { drawPicture } from './pictures'
import type { NewUpload } from './uploads.repository'
import { checkVoice } from './voices'

/** What is stored of a file after it was looked through. */
export type UploadContents = Pick<NewUpload, 'kind' | 'width' | 'height' | 'seconds' | 'content'>

const readPicture = async (file: Buffer): Promise<UploadContents> => ({
  kind: 'picture',
  seconds: null,
  ...(await drawPicture(file)),
})

const readVoice = async (file: Buffer): Promise<UploadContents> => ({
  kind: 'voice',
  width: null,
  height: null,
  ...(await checkVoice(file)),
})

// The libvips that ships with sharp reads no HEVC; iPhones send JPEG where the page asks for JPEG.
const HEIC = '这种照片（HEIC）这里打不开，请再点“照片”现拍一张，或者打开它截个屏，把截屏发来。'

const readers: Record<FileFormat, (file: Buffer) => Promise<UploadContents>> = {
  jpeg: readPicture,
  png: readPicture,
  webp: readPicture,
  mp3: readVoice,
  heic: () => Promise.reject(new Refusal('upload.not-a-picture', { text: HEIC })),
  'other-sound': () => Promise.reject(new Refusal('upload.not-a-voice')),
  unknown: () => Promise.reject(new Refusal('upload.not-a-picture')),
}

/** Takes what a file really is, by its own bytes, and refuses everything that is no picture and no MP3. */
export const readUpload = (file: Buffer): Promise<UploadContents> => readers[formatOf(file)](file)
