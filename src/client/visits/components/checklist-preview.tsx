import { View } from '@tarojs/components'
import { Heading } from '@client/ui/card'
import { toPreview } from '../checklist-editing.store'
import type { ChecklistText } from '../checklist.api'
import { emptyDraft } from '../visits.store'
import { ChecklistRows } from './checklist-rows'
import './visits.css'

interface Props {
  readonly text: ChecklistText
  readonly version: number
}

const nothing = () => undefined

/** The lines as they will be tapped at the gate. */
export function ChecklistPreview({ text, version }: Props) {
  return (
    <View className="stack">
      <Heading text={text.title} />
      <ChecklistRows checklist={toPreview(text, version)} draft={emptyDraft()} change={nothing} />
    </View>
  )
}
