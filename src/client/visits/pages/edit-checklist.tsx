import type { ContentDraft } from '@client/platform/content-draft'
import { ContentEditor } from '@client/ui/content-editor'
import { ForRoles } from '@client/ui/for-roles'
import { fieldNames, useChecklistDrafts } from '../checklist-editing.store'
import { type ChecklistText, openChecklist, publishChecklist } from '../checklist.api'
import { ChecklistForm } from '../components/checklist-form'
import { ChecklistPreview } from '../components/checklist-preview'
import { ChecklistVersions } from '../components/checklist-versions'

const title = '走访清单'

/** For the administrator: what is compared, asked and told at the gate, from the next visit on. */
export default function EditChecklist() {
  return (
    <ForRoles roles={['administrator']} title={title} text="清单由管理员来改。">
      <ContentEditor
        title={title}
        slug="visits"
        drafts={useChecklistDrafts}
        names={fieldNames}
        read={openChecklist}
        write={(_, text, basedOn) => publishChecklist(text, basedOn)}
        Form={ChecklistForm}
        preview={showChecklist}
        readers="民警在门口"
        versions={<ChecklistVersions />}
      />
    </ForRoles>
  )
}

const showChecklist = ({ text, basedOn }: ContentDraft<ChecklistText>) => (
  <ChecklistPreview text={text} version={basedOn + 1} />
)
