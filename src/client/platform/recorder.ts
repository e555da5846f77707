import { LONGEST_RECORDING, type Recorded, type Recording } from './recording'

const BLOCK = 4096
const KILOBITS = 48

/** The older processor of the Web Audio API: an AudioWorklet needs a module of its own and is missing on iOS 12. */
interface OldAudio {
  readonly createScriptProcessor: (block: number, from: number, to: number) => Ear
}
type Ear = AudioNode & { onaudioprocess: (event: { readonly inputBuffer: AudioBuffer }) => void }

interface OldNavigator {
  readonly mediaDevices?: { readonly getUserMedia?: unknown }
}

/** Browsers hand out the microphone on HTTPS and on the own machine only. */
export const canRecord =
  typeof AudioContext !== 'undefined' &&
  typeof (navigator as OldNavigator).mediaDevices?.getUserMedia === 'function'

interface Encoder {
  readonly add: (samples: Float32Array) => void
  readonly finish: () => Blob
}

/** The encoder is large and is fetched with the first recording only. */
async function encoderFor(sampleRate: number): Promise<Encoder> {
  const { Mp3Encoder } = await import('@breezystack/lamejs')
  const mp3 = new Mp3Encoder(1, sampleRate, KILOBITS)
  const parts: Uint8Array<ArrayBuffer>[] = []
  return {
    add: (samples) => {
      const whole = Int16Array.from(samples, (sample) => Math.max(-1, Math.min(1, sample)) * 32767)
      parts.push(new Uint8Array(mp3.encodeBuffer(whole)))
    },
    finish: () => new Blob([...parts, new Uint8Array(mp3.flush())], { type: 'audio/mpeg' }),
  }
}

const reasonOf = (thrown: unknown): 'not-allowed' | 'failed' =>
  thrown instanceof DOMException && thrown.name === 'NotAllowedError' ? 'not-allowed' : 'failed'

/** Records with the browser's microphone and writes MP3, which WeChat and every browser play. */
export function record(onStart: () => void): Recording {
  let end: (how: 'stop' | 'cancel') => void = () => undefined
  const ended = new Promise<'stop' | 'cancel'>((resolve) => {
    end = resolve
  })
  const done = run(onStart, ended).catch((thrown: unknown): Recorded => ({ outcome: reasonOf(thrown) }))
  return {
    done,
    stop: () => {
      end('stop')
    },
    cancel: () => {
      end('cancel')
    },
  }
}

async function run(onStart: () => void, ended: Promise<'stop' | 'cancel'>): Promise<Recorded> {
  const stream = await navigator.mediaDevices.getUserMedia({ audio: true })
  const context = new AudioContext()
  try {
    const encoder = await encoderFor(context.sampleRate)
    const ear = (context as unknown as OldAudio).createScriptProcessor(BLOCK, 1, 1)
    ear.onaudioprocess = ({ inputBuffer }) => {
      encoder.add(inputBuffer.getChannelData(0))
    }
    context.createMediaStreamSource(stream).connect(ear)
    ear.connect(context.destination)
    await context.resume()
    const startedAt = Date.now()
    onStart()
    const how = await Promise.race([ended, pause(LONGEST_RECORDING * 1000 - 500)])
    ear.disconnect()
    if (how === 'cancel') return { outcome: 'cancelled' }
    const seconds = Math.max(1, Math.round((Date.now() - startedAt) / 1000))
    return { outcome: 'recorded', file: encoder.finish(), seconds }
  } finally {
    stream.getTracks().forEach((track) => {
      track.stop()
    })
    await context.close()
  }
}

const pause = (milliseconds: number) =>
  new Promise<'stop'>((resolve) => {
    setTimeout(() => {
      resolve('stop')
    }, milliseconds)
  })
