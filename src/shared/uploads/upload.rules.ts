import { HOUR, MINUTE } from '@shared/kernel/beijing-time'
import type { FileFormat } from './upload'

/** A shown picture weighs at most this much, so that a village connection can bear it. */
export const PICTURE_BYTES = 300_000

/** A recorder asked for 60 s stops a few frames late. */
export const LONGEST_VOICE_SECONDS = 61

/** 61 s at 320 kbit/s, the heaviest MP3 there is, with room for tags. */
export const VOICE_BYTES = 2_600_000

/** How long an upload waits to be attached before it is forgotten. */
export const KEPT_UNATTACHED = 24 * HOUR

const LINK_STEP = 30 * MINUTE

const wordAt = (bytes: Uint8Array, from: number, to: number) =>
  String.fromCharCode(...bytes.subarray(from, to))

const startsWith = (bytes: Uint8Array, signature: readonly number[]) =>
  signature.every((byte, index) => bytes[index] === byte)

const heicBrands = /^(?:heic|heix|heim|heis|hevc|hevx|mif1|msf1)$/

function formatByWord(bytes: Uint8Array): FileFormat {
  if (wordAt(bytes, 0, 4) === 'RIFF') return wordAt(bytes, 8, 12) === 'WEBP' ? 'webp' : 'other-sound'
  if (wordAt(bytes, 0, 3) === 'ID3') return 'mp3'
  if (wordAt(bytes, 4, 8) === 'ftyp') return heicBrands.test(wordAt(bytes, 8, 12)) ? 'heic' : 'other-sound'
  return /^(?:OggS|#!AM|fLaC)/.test(wordAt(bytes, 0, 4)) ? 'other-sound' : 'unknown'
}

/** An MPEG audio frame: eleven set bits, layer III (ISO/IEC 11172-3); layer bits 00 are AAC. */
function formatByFrame(bytes: Uint8Array): FileFormat {
  const [first = 0, second = 0] = bytes
  if (first !== 0xff || (second & 0xe0) !== 0xe0) return 'unknown'
  return (second & 0x06) === 0x02 ? 'mp3' : 'other-sound'
}

/** What a file is, by its own first bytes. */
export function formatOf(bytes: Uint8Array): FileFormat {
  if (startsWith(bytes, [0xff, 0xd8, 0xff])) return 'jpeg'
  if (startsWith(bytes, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])) return 'png'
  if (startsWith(bytes, [0x1a, 0x45, 0xdf, 0xa3])) return 'other-sound'
  const byFrame = formatByFrame(bytes)
  return byFrame === 'unknown' ? formatByWord(bytes) : byFrame
}

/** The end of a link signed now: 30 to 60 minutes away and the same for half an hour, so that phones can cache. */
export const linkExpiry = (now: Date): Date =>
  new Date((Math.floor(now.getTime() / LINK_STEP) + 2) * LINK_STEP)

/** The side lengths and JPEG qualities to try, best first, until the picture is light enough. */
export const pictureSteps: readonly { side: number; quality: number }[] = [
  { side: 1600, quality: 80 },
  { side: 1600, quality: 68 },
  { side: 1600, quality: 55 },
  { side: 1280, quality: 60 },
  { side: 1024, quality: 55 },
  { side: 800, quality: 50 },
  { side: 640, quality: 45 },
]
