import type { ContentDraft } from '@client/platform/content-draft'
import { goTo, usePageParams } from '@client/platform/navigate'
import { ContentEditor } from '@client/ui/content-editor'
import { VersionLines } from '@client/ui/content-lists'
import { ForRoles } from '@client/ui/for-roles'
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
        versions={
          slug === undefined ? null : (
            <VersionLines
              slug={slug}
              list={listVersions}
              onOpen={(version) => {
                goTo('articles/pages/article', { slug, version })
              }}
            />
          )
        }
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
