/** A sentence of law or money that our texts may say, with the words as they stand there and where they come from. */
export interface Claim {
  /** The texts that say it; `*` where any text may. */
  readonly slugs: readonly string[]
  readonly words: string
  readonly source: string
}

/** A guide or an article as the plain lines that a villager reads. */
export interface PublishedText {
  readonly slug: string
  readonly lines: readonly string[]
}

const units = '元|块钱|分钱|%|毫米|分钟|个?小时|个?工作日|天|日|个?月|周?岁|年'
const counted = `[0-9０-９][0-9０-９.,:×*－-]*(?:${units})?`
const spelled = `[一二三四五六七八九十百千万两半每]+(?:${units})`
const figure = new RegExp(
  [
    '第[0-9一二三四五六七八九十百]+条',
    '〔[0-9]{4}〕[0-9]+号',
    '[0-9]{4}年[0-9]{1,2}月[0-9]{1,2}日',
    counted,
    spelled,
    '免费|免收|减收|少收|(?<!收)不收费|不收钱|不要钱|不花钱|当场|当天|立即|长期有效',
  ].join('|'),
  'g',
)

/** One row a line: `slug, slug | words | source`. */
export const claimsFrom = (table: string): Claim[] =>
  table
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) => {
      const [slugs = '', words = '', source = ''] = line.split('|').map((cell) => cell.trim())
      return { slugs: slugs.split(',').map((slug) => slug.trim()), words, source }
    })

export const figuresIn = (text: string): string[] => [...text.matchAll(figure)].map(([words]) => words)

const sentencesOf = (line: string): string[] =>
  line.split(/(?<=[。！？])/).filter((sentence) => sentence !== '')

const isAbout = (claim: Claim, slug: string): boolean =>
  claim.slugs.includes(slug) || claim.slugs.includes('*')

function spansOf(words: string, sentence: string): [number, number][] {
  const starts = [...sentence.matchAll(new RegExp(escaped(words), 'g'))]
  return starts.map(({ index }) => [index, index + words.length])
}

function escaped(words: string): string {
  return words.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')
}

/** Every figure that stands outside the words of all claims about its text: `slug: sentence → figure`. */
export function figuresWithoutSource(texts: readonly PublishedText[], claims: readonly Claim[]): string[] {
  return texts.flatMap(({ slug, lines }) => {
    const known = claims.filter((claim) => isAbout(claim, slug))
    return lines.flatMap(sentencesOf).flatMap((sentence) => {
      const spans = known.flatMap((claim) => spansOf(claim.words, sentence))
      return [...sentence.matchAll(figure)]
        .filter(
          ({ 0: words, index }) => !spans.some(([from, to]) => from <= index && index + words.length <= to),
        )
        .map(([words]) => `${slug}: ${sentence} → ${words}`)
    })
  })
}

/** Rows whose words stand in none of the texts they name: the text was changed, or the row is wrong. */
export function claimsSaidNowhere(texts: readonly PublishedText[], claims: readonly Claim[]): string[] {
  const says = (slug: string, words: string) =>
    texts.some(
      (text) => (slug === '*' || text.slug === slug) && text.lines.some((line) => line.includes(words)),
    )
  return claims.flatMap(({ slugs, words }) =>
    slugs.filter((slug) => !says(slug, words)).map((slug) => `${slug}: ${words}`),
  )
}

/** Rows that would cover anything with that figure in it, because they say nothing else. */
export const bareClaims = (claims: readonly Claim[]): string[] =>
  claims.filter(({ words }) => words.replace(figure, '').length < 2).map(({ words }) => words)
