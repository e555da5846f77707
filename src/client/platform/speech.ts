import { isWeapp } from './runtime'

/** Reading aloud with the browser's own voice; null where the phone has none (the button is then hidden). */
export const speech = isWeapp || typeof speechSynthesis === 'undefined' ? null : { speak, stop }

function speak(text: string, onEnd: () => void): void {
  const words = new SpeechSynthesisUtterance(text)
  words.lang = 'zh-CN'
  words.rate = 0.9
  words.onend = onEnd
  words.onerror = onEnd
  speechSynthesis.cancel()
  speechSynthesis.speak(words)
}

function stop(): void {
  speechSynthesis.cancel()
}
