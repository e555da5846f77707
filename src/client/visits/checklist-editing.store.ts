import { createDrafts } from '@client/platform/content-draft'
import type { ChecklistText } from './checklist.api'

export const useChecklistDrafts = createDrafts<ChecklistText>('checklist')

export const checklistParts = ['checks', 'prompts', 'topics'] as const
export type ChecklistPart = (typeof checklistParts)[number]

export const fieldNames: Readonly<Record<keyof ChecklistText, string>> = {
  title: '清单的名字',
  checks: '三必核',
  prompts: '四必访',
  topics: '五必宣',
}

/** Lines that have no code yet get one of their own, so that each can be tapped in the preview. */
export function toPreview({ title, checks, prompts, topics }: ChecklistText, version: number) {
  const named = (part: ChecklistPart, items: ChecklistText['checks']) =>
    items.map((item, place) => ({
      ...item,
      key: item.key === '' ? `new-${part}-${String(place)}` : item.key,
    }))
  return {
    version,
    title,
    checks: named('checks', checks),
    prompts: named('prompts', prompts),
    topics: named('topics', topics),
  }
}
