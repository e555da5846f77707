import { initials, knownSpellings, oftenTyped, soundOverrides } from './guide-spelling'
import { pinyinTable } from './pinyin-table'

/** The ear does not tell these apart, and many keyboards are set not to. */
const blur = (sound: string): string =>
  sound
    .replace(/^([zcs])h/, '$1')
    .replace(/([aei])ng$/, '$1n')
    .replace(/v/g, 'u')

const soundOf = new Map<string, string>()
for (const entry of pinyinTable.trim().split(' ')) {
  const sound = /^[a-z]+/.exec(entry)?.[0] ?? ''
  for (const character of entry.slice(sound.length)) soundOf.set(character, sound)
}

const soundsOf = (word: string): readonly string[] =>
  soundOverrides[word]?.split(' ') ?? Array.from(word, (character) => soundOf.get(character) ?? character)

interface Known {
  readonly word: string
  readonly sounds: readonly string[]
  readonly blurred: string
}

const words = oftenTyped.split(/\s+/).filter((word) => word !== '')
const known: readonly Known[] = words
  .map((word) => {
    const sounds = soundsOf(word).map(blur)
    return { word, sounds, blurred: sounds.join('') }
  })
  .sort((one, other) => other.word.length - one.word.length)

const byFirstSound = new Map<string, Known[]>()
for (const one of known) {
  const first = one.sounds[0] ?? ''
  byFirstSound.set(first, [...(byFirstSound.get(first) ?? []), one])
}
const wordSet = new Set(words)

/** A wrong character counts as a slip only while something of the word stands as it should. */
function isSlipOf(typed: string, { word }: Known): boolean {
  if (typed === word || wordSet.has(typed)) return false
  const same = Array.from(typed).filter((character, at) => character === word.charAt(at)).length
  return same >= Math.max(1, word.length - 2)
}

function slipAt(text: string, sounds: readonly string[], at: number): Known | undefined {
  return byFirstSound.get(sounds[at] ?? '')?.find((one) => {
    const length = one.word.length
    if (length < 2 || !one.sounds.every((sound, offset) => sounds[at + offset] === sound)) return false
    return isSlipOf(text.slice(at, at + length), one)
  })
}

/** Puts right what sounds like a word of this trade and is written with another character (户扣, 身分证). */
function correctSlips(text: string): string {
  const sounds = Array.from(text, (character) => blur(soundOf.get(character) ?? character))
  let corrected = ''
  for (let at = 0; at < text.length;) {
    const kept = known.find(({ word }) => word.length >= 2 && text.startsWith(word, at))
    const slip = slipAt(text, sounds, at)
    const taken =
      slip && (!kept || slip.word.length > kept.word.length) ? slip.word : (kept?.word ?? text.charAt(at))
    corrected += taken
    at += taken.length
  }
  return corrected
}

interface Readable {
  readonly letters: string
  readonly word: string
  readonly cost: number
}

const readable: readonly Readable[] = [
  ...known.map(({ word, blurred }) => ({ letters: blurred, word, cost: 1 / word.length })),
  ...initials.map(([letters, word]) => ({ letters, word, cost: 1 })),
]

interface Path {
  readonly cost: number
  readonly words: string
}

const LEFT_OVER = 2
/** More than this a letter, and the letters are no pinyin. */
const READ_WELL = 1.1

/** Reads letters as pinyin: the fewest letters left over, the fewest words. */
function readLetters(typed: string): string {
  const text = typed
    .replace(/([zcs])h/g, '$1')
    .replace(/([aei])ng(?![aeiou])/g, '$1n')
    .replace(/v/g, 'u')
  const paths: Path[] = [{ cost: 0, words: '' }]
  const start: Path = { cost: 0, words: '' }
  for (let end = 1; end <= text.length; end += 1) {
    const before = paths[end - 1] ?? start
    const endings = readable.filter(
      ({ letters }) => letters.length <= end && text.startsWith(letters, end - letters.length),
    )
    const reached = endings.map(({ letters, word, cost }) => {
      const from = paths[end - letters.length] ?? start
      return { cost: from.cost + cost, words: from.words + word }
    })
    const skipped = { cost: before.cost + LEFT_OVER, words: before.words }
    paths.push(reached.reduce((best, path) => (path.cost < best.cost ? path : best), skipped))
  }
  const last = paths[text.length] ?? start
  return last.cost < text.length * READ_WELL ? last.words : typed
}

/** The question with slips of the keyboard put right and pinyin read as words; the rest stays as typed. */
export function correctSpelling(text: string): string {
  const read = text.replace(/[a-z](?:[a-z]|,(?=[a-z]))*/g, (letters) =>
    readLetters(letters.replace(/,/g, '')),
  )
  const spelled = knownSpellings.reduce((sum, [wrong, right]) => sum.split(wrong).join(right), read)
  return correctSlips(spelled)
}
