import { Mp3Encoder } from '@breezystack/lamejs'
import sharp from 'sharp'
import type { TestApp } from '@tests/support/test-app'

interface Photo {
  readonly width?: number
  readonly height?: number
  readonly format?: 'jpeg' | 'png' | 'webp'
}

/** A picture of noise, the hardest to make light, with a place and a camera in its metadata. */
export const aPhoto = ({ width = 400, height = 300, format = 'jpeg' }: Photo = {}): Promise<Buffer> => {
  const noise = { type: 'gaussian', mean: 128, sigma: 40 } as const
  return sharp({ create: { width, height, channels: 3, background: '#888', noise } })
    .withExif({ IFD0: { Model: 'Village Phone' }, IFD3: { GPSLatitude: '35/1 6/1 0/1' } })
    .toFormat(format)
    .toBuffer()
}

const RATE = 16_000
const FRAME_SECONDS = 576 / RATE
const FRAME_BYTES = 108

/** A recording as the browser makes it: MP3, one channel, 16 kHz, 24 kbit/s. Long ones repeat the first second. */
export function aVoice(seconds: number): Buffer {
  const samples = Int16Array.from({ length: RATE * 2 }, (_, index) => 8000 * Math.sin(index / 8))
  const encoder = new Mp3Encoder(1, RATE, 24)
  const sound = Buffer.from(encoder.encodeBuffer(samples))
  const firstSecond = sound.subarray(0, Math.floor(1 / FRAME_SECONDS) * FRAME_BYTES)
  return Buffer.alloc(Math.floor(seconds / FRAME_SECONDS) * FRAME_BYTES, firstSecond)
}

/** A form with one file, as a phone sends it. */
export function aForm(content: Uint8Array | string, name = 'photo.jpg', type = 'image/jpeg'): FormData {
  const form = new FormData()
  form.append(
    'file',
    new Blob([typeof content === 'string' ? content : Uint8Array.from(content)], { type }),
    name,
  )
  return form
}

/** Fetches behind a signed link as an image tag or a player does: without a token. */
export async function fetchFile(app: TestApp, url: string, headers: Record<string, string> = {}) {
  const response = await fetch(new URL(url, app.url), { headers })
  return { response, content: Buffer.from(await response.arrayBuffer()) }
}
