import type { Article, ArticleBasis } from './article'

/** `《消防法》第44条`; an announcement or common knowledge goes without marks. */
export function citationOf({ law, article }: ArticleBasis): string {
  const isLaw = article !== null || /(法|条例)$/.test(law)
  return `${isLaw ? `《${law}》` : law}${article ?? ''}`
}

export const checkedSentence = ({ lastChecked }: Pick<Article, 'lastChecked'>): string =>
  `最后核对：${lastChecked.day}，${lastChecked.by}`

type Told = Pick<Article, 'title' | 'keyRule' | 'paragraphs' | 'confirmLocally'>

/** The article as it is read aloud; sources are left to the eye, and voices stumble over quotation marks. */
export const spokenText = ({ title, keyRule, paragraphs, confirmLocally }: Told): string =>
  [title, `记住：${keyRule}`, ...paragraphs, ...(confirmLocally === null ? [] : [confirmLocally])]
    .map((line) => line.replace(/[“”《》]/g, ''))
    .map((line) => (/[。？！]$/.test(line) ? line : `${line}。`))
    .join('\n')
