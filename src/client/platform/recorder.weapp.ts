import Taro from '@tarojs/taro'
import { LONGEST_RECORDING, type Recorded, type Recording } from './recording'

export const canRecord = true

/** Records with WeChat's own recorder, which writes MP3. */
export function record(onStart: () => void): Recording {
  const recorder = Taro.getRecorderManager()
  let cancelled = false
  const done = new Promise<Recorded>((resolve) => {
    recorder.onStart(onStart)
    recorder.onStop(({ tempFilePath, duration }) => {
      resolve(
        cancelled
          ? { outcome: 'cancelled' }
          : { outcome: 'recorded', file: tempFilePath, seconds: Math.max(1, Math.round(duration / 1000)) },
      )
    })
    recorder.onError(({ errMsg }) => {
      resolve({ outcome: errMsg.includes('auth') ? 'not-allowed' : 'failed' })
    })
  })
  recorder.start({
    duration: LONGEST_RECORDING * 1000,
    format: 'mp3',
    sampleRate: 16000,
    numberOfChannels: 1,
    encodeBitRate: 48000,
  })
  return {
    done,
    stop: () => {
      recorder.stop()
    },
    cancel: () => {
      cancelled = true
      recorder.stop()
    },
  }
}
