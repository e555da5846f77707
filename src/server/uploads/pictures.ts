import sharp from 'sharp'
import { Refusal } from '@shared/kernel/refusals'
import { PICTURE_BYTES, pictureSteps } from '@shared/uploads/upload.rules'

/** Phones take up to 50 megapixels; a small file that unpacks to more is an attack. */
const MOST_PIXELS = 64_000_000

export interface Picture {
  readonly content: Buffer
  readonly width: number
  readonly height: number
}

interface Pixels {
  readonly data: Buffer
  readonly info: { readonly width: number; readonly height: number; readonly channels: 1 | 2 | 3 | 4 }
}

async function readPixels(file: Buffer): Promise<Pixels> {
  const { width, height } = await sharp(file, { limitInputPixels: false }).metadata()
  if (width * height > MOST_PIXELS) {
    throw new Refusal('upload.too-large', { text: '这张照片的尺寸太大了，请换一张或重新拍' })
  }
  const side = pictureSteps[0]?.side ?? 0
  return sharp(file, { limitInputPixels: MOST_PIXELS, failOn: 'error' })
    .autoOrient()
    .resize({ width: side, height: side, fit: 'inside', withoutEnlargement: true })
    .flatten({ background: '#ffffff' })
    .toColourspace('srgb')
    .raw({ depth: 'uchar' })
    .toBuffer({ resolveWithObject: true })
}

async function encode({ data, info }: Pixels, side: number, quality: number): Promise<Picture> {
  const raw = { width: info.width, height: info.height, channels: info.channels }
  const jpeg = await sharp(data, { raw })
    .resize({ width: side, height: side, fit: 'inside', withoutEnlargement: true })
    .jpeg({ quality, progressive: true })
    .toBuffer({ resolveWithObject: true })
  return { content: jpeg.data, width: jpeg.info.width, height: jpeg.info.height }
}

/**
 * Draws the picture anew as a JPEG of at most 300 KB: turned upright, without place, time or phone in it, and without
 * anything that was hidden in the file.
 */
export async function drawPicture(file: Buffer): Promise<Picture> {
  const pixels = await readPixels(file).catch((error: unknown) => {
    throw error instanceof Refusal ? error : new Refusal('upload.not-a-picture')
  })
  for (const { side, quality } of pictureSteps) {
    const picture = await encode(pixels, side, quality)
    if (picture.content.length <= PICTURE_BYTES) return picture
  }
  throw new Refusal('upload.too-large')
}
