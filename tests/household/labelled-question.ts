/** What a villager asked, with every guide that would be a right answer; none where no guide answers. */
export interface LabelledQuestion {
  readonly text: string
  readonly slugs: readonly string[]
}

const split = (text: string, at: RegExp) =>
  text
    .split(at)
    .map((part) => part.trim())
    .filter((part) => part !== '')

/** One question a line, or several with `；` between, all with the same right guides. */
export const questionsFor = (slugs: readonly string[], lines: string): LabelledQuestion[] =>
  split(lines, /[\n；]/).map((text) => ({ text, slugs }))

/** A line for each set of right guides: `slug slug: question；question`. */
export const questionsIn = (lines: string): LabelledQuestion[] =>
  split(lines, /\n/).flatMap((line) => {
    const [slugs = '', questions = ''] = line.split(': ')
    return questionsFor(split(slugs, / /), questions)
  })
