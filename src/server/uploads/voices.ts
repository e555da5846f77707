import { parseBuffer } from 'music-metadata'
import { Refusal } from '@shared/kernel/refusals'
import { LONGEST_VOICE_SECONDS, VOICE_BYTES } from '@shared/uploads/upload.rules'

export interface Voice {
  readonly content: Buffer
  readonly seconds: number
}

const TAG_HEAD = 10
const TAG_END = 128

/** The sound alone: ID3 tags in front and behind may tell whose phone it was. */
function withoutTags(file: Buffer): Buffer {
  const tagged = file.toString('latin1', 0, 3) === 'ID3'
  // ID3v2 writes its length in four bytes of seven bits.
  const length = [6, 7, 8, 9].reduce((sum, index) => sum * 128 + ((file[index] ?? 0) & 0x7f), 0)
  const start = tagged ? TAG_HEAD + length : 0
  const endsWithTag = file.toString('latin1', file.length - TAG_END, file.length - TAG_END + 3) === 'TAG'
  return file.subarray(start, endsWithTag ? file.length - TAG_END : file.length)
}

async function lengthOf(sound: Buffer): Promise<number> {
  const { format } = await parseBuffer(
    sound,
    { mimeType: 'audio/mpeg' },
    { duration: true, skipCovers: true },
  )
  if (!/^MPEG [\d.]+ Layer 3$/i.test(format.codec ?? '')) throw new Refusal('upload.not-a-voice')
  return format.duration ?? 0
}

/** Checks a recording: MP3, at most 60 seconds. */
export async function checkVoice(file: Buffer): Promise<Voice> {
  if (file.length > VOICE_BYTES) throw new Refusal('upload.voice-too-long')
  const content = withoutTags(file)
  const seconds = await lengthOf(content).catch(() => 0)
  if (seconds <= 0) throw new Refusal('upload.not-a-voice')
  if (seconds > LONGEST_VOICE_SECONDS) throw new Refusal('upload.voice-too-long')
  return { content, seconds: Math.round(seconds * 10) / 10 }
}
