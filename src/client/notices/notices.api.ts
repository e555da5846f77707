import { endpoint } from '@client/platform/request'
import type { ResponseOf } from '@shared/kernel/contract'
import type { noticeDeskContracts } from '@shared/notices/notice-desk.contract'
import type { noticeContracts } from '@shared/notices/notice.contract'

export type NoticePage = ResponseOf<typeof noticeContracts.list>
export type NoticeView = NoticePage['items'][number]
export type ChoicesView = ResponseOf<typeof noticeContracts.choices>
export type UndeliveredPage = ResponseOf<typeof noticeDeskContracts.listUndelivered>
export type UndeliveredView = UndeliveredPage['items'][number]
export type TemplateView = ResponseOf<typeof noticeDeskContracts.listTemplates>['items'][number]

export const listNotices = endpoint<typeof noticeContracts.list>('GET', '/api/notices')
export const readNotices = endpoint<typeof noticeContracts.read>('POST', '/api/notices/reading')
export const listUndelivered = endpoint<typeof noticeDeskContracts.listUndelivered>(
  'GET',
  '/api/undelivered-notices',
)
export const sendAgain = endpoint<typeof noticeDeskContracts.sendAgain>(
  'POST',
  '/api/undelivered-notices/:id/resending',
)
export const listTemplates = endpoint<typeof noticeDeskContracts.listTemplates>(
  'GET',
  '/api/notice-templates',
)
export const listTemplateVersions = endpoint<typeof noticeDeskContracts.templateVersions>(
  'GET',
  '/api/notice-templates/:kind/:channel/versions',
)
export const writeTemplate = endpoint<typeof noticeDeskContracts.writeTemplate>(
  'POST',
  '/api/notice-templates/:kind/:channel',
)
