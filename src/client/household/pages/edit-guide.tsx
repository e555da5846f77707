import { useMemo } from 'react'
import type { ContentDraft } from '@client/platform/content-draft'
import { goTo, usePageParams } from '@client/platform/navigate'
import { ContentEditor } from '@client/ui/content-editor'
import { VersionLines } from '@client/ui/content-lists'
import { ForRoles } from '@client/ui/for-roles'
import { GuideBody } from '../components/guide-body'
import { GuideForm } from '../components/guide-form'
import { type GuideText, listVersions, openGuideText, saveGuide } from '../guide-editing.api'
import { blankGuide, fieldNames, useGuideDrafts, withQuestion } from '../guide-editing.store'

const title = '改指南'

/** For the administrator: one guide in the answer template, with what villagers will see beside it. */
export default function EditGuide() {
  const { slug, question } = usePageParams<'household/pages/edit-guide'>()
  const adding = useMemo(() => withQuestion(question), [question])
  return (
    <ForRoles roles={['administrator']} title={title} text="指南由管理员来改。">
      <ContentEditor
        title={slug === undefined ? '写新指南' : title}
        slug={slug ?? null}
        drafts={useGuideDrafts}
        names={fieldNames}
        read={readText}
        write={saveGuide}
        adding={adding}
        Form={GuideForm}
        preview={showGuide}
        versions={
          slug === undefined ? null : (
            <VersionLines
              slug={slug}
              list={listVersions}
              onOpen={(version) => {
                goTo('household/pages/guide', { slug, version })
              }}
            />
          )
        }
      />
    </ForRoles>
  )
}

const readText = (slug: string | null) =>
  slug === null ? Promise.resolve({ version: 0, text: blankGuide }) : openGuideText(slug)

const showGuide = ({ slug, basedOn, text }: ContentDraft<GuideText>) => (
  <GuideBody guide={{ ...text, slug, version: basedOn + 1, isCurrent: true }} />
)
