import { useCallback } from 'react'
import type { ContentDraft } from '@client/platform/content-draft'
import { goTo, usePageParams } from '@client/platform/navigate'
import { ContentEditor } from '@client/ui/content-editor'
import { VersionLines } from '@client/ui/content-lists'
import { ForRoles } from '@client/ui/for-roles'
import { FourFaces } from '@client/ui/four-faces'
import { useLoadable } from '@client/ui/use-loadable'
import { type ArticleText, listVersions, openArticleText, saveArticle } from '../article-editing.api'
import { blankArticle, fieldNames, useArticleDrafts } from '../article-editing.store'
import { ArticleBody } from '../components/article-body'
import { ArticleForm } from '../components/article-form'

const title = '改文章'

/** For the administrator: one article, with what villagers will see beside it. */
export default function EditArticle() {
  const { slug } = usePageParams<'articles/pages/edit-article'>()
  return (
    <ForRoles roles={['administrator']} title={title} text="文章由管理员来改。">
      <ContentEditor
        title={slug === undefined ? '写新文章' : title}
        slug={slug ?? null}
        drafts={useArticleDrafts}
        names={fieldNames}
        read={readText}
        write={saveArticle}
        Form={ArticleForm}
        preview={showArticle}
        versions={slug === undefined ? null : <Versions slug={slug} />}
      />
    </ForRoles>
  )
}

const readText = (slug: string | null) =>
  slug === null ? Promise.resolve({ version: 0, text: blankArticle }) : openArticleText(slug)

function showArticle({ slug, basedOn, text }: ContentDraft<ArticleText>) {
  const standing = { version: basedOn + 1, isCurrent: true, inSeason: true }
  return <ArticleBody article={{ ...text, ...standing, slug, seasonName: text.season?.name ?? null }} />
}

function Versions({ slug }: { readonly slug: string }) {
  const [versions, reload] = useLoadable(useCallback(() => listVersions(slug), [slug]))
  return (
    <FourFaces of={versions} onRetry={reload}>
      {(items) => (
        <VersionLines
          versions={items}
          onOpen={(version) => {
            goTo('articles/pages/article', { slug, version: String(version) })
          }}
        />
      )}
    </FourFaces>
  )
}
