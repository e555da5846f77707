import type { Audit } from '@server/audit'
import type { Mount } from '@server/platform/mount'
import { mountArticles } from './articles.routes'
import { mountFraudChecks } from './fraud-checks.routes'

export { loadArticles, readArticleFiles } from './articles-loading.service'

export interface ArticlesParts {
  readonly mount: Mount
  readonly audit: Audit
}

/** The five topics and the fraud check: reading needs no sign-in. */
export function openArticles({ mount, audit }: ArticlesParts): void {
  mountArticles(mount, audit)
  mountFraudChecks(mount)
}
