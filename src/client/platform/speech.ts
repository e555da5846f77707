/** Reads a text aloud; null where the phone has no voice (the button is then hidden). */
export type Speech = {
  readonly speak: (text: string, onEnd: () => void) => void
  readonly stop: () => void
} | null

/** The browser's own voice. */
export const speech: Speech = typeof speechSynthesis === 'undefined' ? null : { speak, stop }

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
