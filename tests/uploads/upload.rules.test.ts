import { describe, expect, it } from 'vitest'
import { formatOf, linkExpiry, pictureSteps } from '@shared/uploads/upload.rules'

const bytes = (...parts: (string | number[])[]) =>
  Uint8Array.from(parts.flatMap((part) => (typeof part === 'string' ? Array.from(Buffer.from(part)) : part)))

describe('what a file is', () => {
  it.each([
    ['a JPEG', bytes([0xff, 0xd8, 0xff, 0xe0]), 'jpeg'],
    ['a PNG', bytes([0x89], 'PNG\r\n', [0x1a, 0x0a]), 'png'],
    ['a WebP', bytes('RIFF', [0, 0, 0, 0], 'WEBP'), 'webp'],
    ['a HEIC', bytes([0, 0, 0, 24], 'ftypheic'), 'heic'],
    ['an MP3 with tags', bytes('ID3', [4, 0]), 'mp3'],
    ['an MPEG-1 layer III frame', bytes([0xff, 0xfb, 0x90, 0x64]), 'mp3'],
    ['an MPEG-2 layer III frame', bytes([0xff, 0xf3, 0x40, 0xc4]), 'mp3'],
    ['an AAC stream', bytes([0xff, 0xf1, 0x50, 0x80]), 'other-sound'],
    ['a WAV', bytes('RIFF', [0, 0, 0, 0], 'WAVE'), 'other-sound'],
    ['an MP4', bytes([0, 0, 0, 24], 'ftypM4A '), 'other-sound'],
    ['an AMR', bytes('#!AMR\n'), 'other-sound'],
    ['a WebM', bytes([0x1a, 0x45, 0xdf, 0xa3]), 'other-sound'],
    ['an SVG', bytes('<svg xmlns="http://www.w3.org/2000/svg"/>'), 'unknown'],
    ['a GIF', bytes('GIF89a'), 'unknown'],
    ['a PDF', bytes('%PDF-1.7'), 'unknown'],
    ['words', bytes('just words'), 'unknown'],
    ['nothing', bytes(), 'unknown'],
  ])('is told by its own bytes: %s', (_, file, format) => {
    expect(formatOf(file)).toBe(format)
  })
})

describe('a signed link', () => {
  it('lives between half an hour and an hour', () => {
    const at = new Date('2026-11-24T02:00:00Z')
    const later = new Date('2026-11-24T02:29:59Z')

    expect(linkExpiry(at).toISOString()).toBe('2026-11-24T03:00:00.000Z')
    expect(linkExpiry(later).toISOString()).toBe('2026-11-24T03:00:00.000Z')
  })
})

describe('making a picture lighter', () => {
  it('never makes it larger or better on the way down', () => {
    const weights = pictureSteps.map(({ side, quality }) => side * side * quality)

    expect([...weights].sort((one, other) => other - one)).toEqual(weights)
  })
})
