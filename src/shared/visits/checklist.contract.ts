import { z } from 'zod'
import { contract } from '@shared/kernel/contract'
import { instant, listOf, typedText } from '@shared/kernel/fields'

const item = z.strictObject({
  key: z.string().regex(/^[a-z0-9-]{1,40}$/, '代号用小写英文'),
  name: typedText(20),
  hint: typedText(80),
})
const items = z
  .array(item)
  .min(1)
  .max(12)
  .refine((all) => new Set(all.map(({ key }) => key)).size === all.length, '代号重复了')

/** The readable file and what an administrator publishes. */
export const checklistText = z.strictObject({
  title: typedText(60),
  checks: items,
  prompts: items,
  topics: items,
})
export type ChecklistText = z.output<typeof checklistText>

const itemView = z.object({ key: z.string(), name: z.string(), hint: z.string() })
export const checklistView = z.object({
  version: z.int(),
  title: z.string(),
  checks: z.array(itemView),
  prompts: z.array(itemView),
  topics: z.array(itemView),
})

export const checklistContracts = {
  current: contract({
    method: 'GET',
    path: '/api/visit-checklist',
    summary: '现行的走访清单：三必核、四必访、五必宣',
    access: ['officer', 'auxiliary', 'station-chief', 'administrator'],
    response: checklistView,
    status: 200,
  }),
  versions: contract({
    method: 'GET',
    path: '/api/visit-checklist/versions',
    summary: '清单的各个版本，新的在前：谁什么时候发布的',
    access: ['administrator'],
    response: listOf(
      checklistView.extend({
        publishedAt: instant,
        /** Null where it came with the server. */
        publishedBy: z.string().nullable(),
      }),
    ),
    status: 200,
  }),
  publish: contract({
    method: 'POST',
    path: '/api/visit-checklist/versions',
    summary: '发布新版清单；以前的走访仍按当时那一版',
    access: ['administrator'],
    /** `basedOn`: the version that was looked at while writing. */
    body: checklistText.extend({ basedOn: z.int().min(1) }),
    response: checklistView,
    status: 201,
    changes: true,
  }),
} as const
