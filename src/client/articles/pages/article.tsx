import { useCallback } from 'react'
import { usePageParams } from '@client/platform/navigate'
import { FourFaces } from '@client/ui/four-faces'
import { Page } from '@client/ui/page'
import { useLoadable } from '@client/ui/use-loadable'
import { readArticle } from '../articles.api'
import { ArticleBody } from '../components/article-body'

export default function Article() {
  const { slug = '', version } = usePageParams<'articles/pages/article'>()
  const older = version === undefined ? undefined : Number(version)
  const [article, reload] = useLoadable(useCallback(() => readArticle(slug, older), [slug, older]))
  return (
    <Page title="平安小文章">
      <FourFaces of={article} onRetry={reload}>
        {(value) => <ArticleBody article={value} />}
      </FourFaces>
    </Page>
  )
}
