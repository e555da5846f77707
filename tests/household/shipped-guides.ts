import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { projectRoot } from '@server/platform/project-root'
import type { Guide } from '@shared/household/guide'
import { citationOf } from '@shared/household/guide.rules'
import type { PublishedText } from '@tests/support/claims'

const folder = join(projectRoot, 'src/server/household/guides')

/** The guides as they are shipped, by file name. */
export const shippedGuides = readdirSync(folder)
  .filter((name) => name.endsWith('.json'))
  .map((name) => ({
    file: name.replace('.json', ''),
    guide: JSON.parse(readFileSync(join(folder, name), 'utf8')) as Guide,
  }))

/** Everything of a guide that a villager reads, line by line. */
export const linesOf = (guide: Guide): string[] => [
  guide.title,
  guide.summary,
  ...guide.whoMayApply,
  ...guide.bring.flatMap(({ item, note }) => [item, ...(note === undefined ? [] : [note])]),
  guide.where,
  guide.howLong,
  guide.howMuch,
  ...guide.questions.flatMap(({ question, answer }) => [question, answer]),
  ...guide.basis.map(citationOf),
  ...(guide.confirmLocally === null ? [] : [guide.confirmLocally]),
]

export const asText = (guide: Guide): PublishedText => ({ slug: guide.slug, lines: linesOf(guide) })

export const guideCalled = (slug: string): Guide => {
  const found = shippedGuides.find(({ guide }) => guide.slug === slug)
  if (!found) throw new Error(`No guide is called ${slug}`)
  return found.guide
}
