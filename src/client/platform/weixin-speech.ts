import { isWeapp } from './runtime'

/** Listens to one sentence. */
interface RecognitionManager {
  onStop: (answer: { result: string }) => void
  onError: () => void
  start: (options: { lang: string; duration: number }) => void
  stop: () => void
}

/** WeChat's own speech plugin 微信同声传译; it may be added to the mini-program or not. */
interface SpeechPlugin {
  getRecordRecognitionManager: () => RecognitionManager
  textToSpeech: (options: {
    lang: string
    tts: boolean
    content: string
    success: (answer: { filename: string }) => void
    fail: () => void
  }) => void
}

declare const requirePlugin: ((name: string) => SpeechPlugin | undefined) | undefined

function openPlugin(): SpeechPlugin | null {
  if (!isWeapp) return null
  try {
    return requirePlugin?.('WechatSI') ?? null
  } catch {
    // WeChat throws where the build does not name the plugin (TARO_APP_SPEECH_PLUGIN).
    return null
  }
}

export const weixinSpeech = openPlugin()
