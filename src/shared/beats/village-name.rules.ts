const SHORTEST_NAME = 2
const LONGEST_NAME = 8
/** Two characters of a sentence sound like a village too easily; three do not. */
const SHORTEST_HOMOPHONE = 3
const LONGEST_QUERY = 40

const committee = /(?:村民委员会|居民委员会|村委会|居委会)$/
const villageWord = /(?:社区|村)$/
const villagersGroup = /(?:第?[一二三四五六七八九十\d]+(?:组|社|队))$/
const above = /^(?:.{2,7}?(?:省|市|县|区|镇|乡|街道))+/
const opening =
  /^(?:你好|您好|请问|麻烦)*(?:我们|我|俺们|俺|咱们|咱)?(?:家|人)?(?:就|是)?(?:住在|住|在|想找|要找|找|是|来自)?/
const closing =
  /(?:的|里|上)?(?:民警|警察|派出所|村民|人|这边|那边)?(?:是谁|是哪个|归谁管|谁管|电话)?(?:的)?$/

/** Lower case, half width, no spaces, marks or tones: what is left to compare. */
export function bareText(text: string): string {
  return text
    .slice(0, LONGEST_QUERY)
    .toLowerCase()
    .replace(/ü|ǖ|ǘ|ǚ|ǜ/g, 'v')
    .normalize('NFKD')
    .replace(/[^\p{L}\p{N}]/gu, '')
}

const without = (text: string, ending: RegExp): string => {
  const rest = text.replace(ending, '')
  return Array.from(rest).length >= SHORTEST_NAME ? rest : text
}

/** The part of a village's name that tells it apart: `白草坡` for 白草坡村委会; a name of one character keeps 村. */
export const nameKey = (name: string): string => without(without(bareText(name), committee), villageWord)

/** What somebody may mean by the text as a whole, as typed first, then without the words around a name. */
export function wholeNames(text: string): string[] {
  const bare = bareText(text)
  const spoken = without(without(bare, opening), closing)
  const local = without(without(spoken, villagersGroup), above)
  return [...new Set([bare, spoken, local].map(nameKey))].filter((name) => name !== '')
}

/** `baicaopocun` and `bcpc` also mean the name without 村. */
export const letterNames = (letters: string, village: 'cun' | 'c'): string[] =>
  letters.length > village.length + 1 && letters.endsWith(village)
    ? [letters, letters.slice(0, -village.length)]
    : [letters]

/** Whether the text has only Latin letters: pinyin or initials. */
export const isLetters = (text: string): boolean => /^[a-z]+$/.test(text)

/** Every run of characters inside a sentence that could be a name, longest first. */
export function namesInside(text: string): string[] {
  const characters = Array.from(bareText(text))
  const runs = new Set<string>()
  for (let length = Math.min(LONGEST_NAME, characters.length); length >= SHORTEST_NAME; length -= 1)
    for (let start = 0; start + length <= characters.length; start += 1)
      runs.add(characters.slice(start, start + length).join(''))
  return [...runs]
}

export const mayBeHomophone = (name: string): boolean => Array.from(name).length >= SHORTEST_HOMOPHONE
