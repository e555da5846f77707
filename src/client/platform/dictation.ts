import { isWeapp } from './runtime'

/** Listens to one sentence and gives its words; `stop` ends the listening. */
export interface Dictation {
  start(onWords: (words: string) => void, onEnd: () => void): void
  stop(): void
}

interface Manager {
  onStop: (answer: { result: string }) => void
  onError: () => void
  start: (options: { lang: string; duration: number }) => void
  stop: () => void
}

declare const requirePlugin:
  ((name: string) => { getRecordRecognitionManager: () => Manager } | undefined) | undefined

const LONGEST = 30_000

/** WeChat's own speech plugin, where the operator has added it to the mini-program. */
function weixinManager(): Manager | null {
  try {
    return requirePlugin?.('WechatSI')?.getRecordRecognitionManager() ?? null
  } catch {
    return null
  }
}

/**
 * Speaking instead of typing; null where the phone has none, the button is then hidden. Browsers are left out: theirs
 * send the voice to a foreign service. The microphone on the phone's own keyboard works everywhere.
 */
function openDictation(): Dictation | null {
  const manager = isWeapp ? weixinManager() : null
  if (manager === null) return null
  return {
    start(onWords, onEnd) {
      manager.onStop = ({ result }) => {
        onWords(result)
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
