import { weixinSpeech } from './weixin-speech'

/** Listens to one sentence and gives its words; `stop` ends the listening. */
interface Dictation {
  start(onWords: (words: string) => void, onEnd: () => void): void
  stop(): void
}

/** Longer ones are often lost on the way. */
const LONGEST = 30_000

/**
 * Speaking instead of typing; null where the phone has none, the button is then hidden. Browsers are left out: theirs
 * send the voice to a foreign service. The microphone on the phone's own keyboard works everywhere.
 */
function openDictation(): Dictation | null {
  const manager = weixinSpeech?.getRecordRecognitionManager() ?? null
  if (manager === null) return null
  return {
    start(onWords, onEnd) {
      manager.onStop = ({ result }) => {
        if (result !== '') onWords(result)
        onEnd()
      }
      manager.onError = onEnd
      manager.start({ lang: 'zh_CN', duration: LONGEST })
    },
    stop() {
      manager.stop()
    },
  }
}

export const dictation = openDictation()
