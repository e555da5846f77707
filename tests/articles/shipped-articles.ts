import { readArticleFiles } from '@server/articles'
import type { Article } from '@shared/articles/article'
import { citationOf } from '@shared/articles/article.rules'
import type { PublishedText } from '@tests/support/claims'

/** The articles as they are shipped. */
export const shippedArticles: readonly Article[] = (await readArticleFiles()).map(({ article }) => article)

/** Everything of an article that a villager reads, line by line. */
export const asText = (article: Article): PublishedText => ({
  slug: article.slug,
  lines: [
    article.title,
    article.summary,
    article.keyRule,
    ...article.paragraphs,
    ...article.basis.map(citationOf),
    ...(article.confirmLocally === null ? [] : [article.confirmLocally]),
  ],
})
