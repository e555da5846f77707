/** One way to read a text aloud, in letters: `{ pinyin: 'baicaopo', initials: 'bcp' }`. */
export interface Reading {
  readonly pinyin: string
  readonly initials: string
}

const settings = { toneType: 'none', type: 'array', v: true, nonZh: 'consecutive' } as const

const join = (syllables: readonly string[]): Reading => ({
  pinyin: syllables.join(''),
  initials: syllables.map((syllable) => Array.from(syllable)[0] ?? '').join(''),
})

let dictionary: Promise<typeof import('pinyin-pro')> | null = null

/** The dictionary is large: it is loaded at the first Chinese word. */
const openDictionary = () => (dictionary ??= import('pinyin-pro'))

/** The same villages are asked for again and again. */
const MOST_KEPT = 2000
const kept = new Map<string, Reading[]>()

function readOne({ pinyin }: typeof import('pinyin-pro'), text: string): Reading[] {
  const asWord = join(pinyin(text, settings))
  const asCharacters = join(Array.from(text).flatMap((character) => pinyin(character, settings)))
  return asWord.pinyin === asCharacters.pinyin ? [asWord] : [asWord, asCharacters]
}

/** How texts are read: each as one word (重庆 is chongqing), and character by character where that differs. */
export async function readAloud(texts: readonly string[]): Promise<Reading[][]> {
  const library = await openDictionary()
  return texts.map((text) => {
    const readings = kept.get(text) ?? readOne(library, text)
    if (kept.size >= MOST_KEPT) kept.clear()
    kept.set(text, readings)
    return readings
  })
}
