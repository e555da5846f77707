import { toPublicId } from '@server/platform/public-id'
import { noticeDeskContracts } from '@shared/notices/notice-desk.contract'
import { noticeContracts } from '@shared/notices/notice.contract'
import type { Choices } from './choices.service'
import type { NoticeLists } from './notice-lists.service'
import type { Notice } from './notices.repository'
import type { NoticesParts } from './parts'
import type { Templates } from './templates.service'
import type { Undelivered } from './undelivered.service'

const toView = (notice: Notice) => ({
  id: toPublicId(notice),
  kind: notice.kind,
  title: notice.title,
  text: notice.text,
  subject: notice.subject,
  at: notice.createdAt.toISOString(),
  isRead: notice.readAt !== null,
})

interface Rooms {
  readonly lists: NoticeLists
  readonly choices: Choices
  readonly undelivered: Undelivered
  readonly templates: Templates
}

export function mountNotices({ mount }: Pick<NoticesParts, 'mount'>, { lists, choices }: Rooms): void {
  mount(noticeContracts.list, async ({ actor, query, sql }) => {
    const { items, ...page } = await lists.list(sql, actor, { ...query, cursor: query.cursor })
    return { ...page, items: items.map(toView) }
  })
  mount(noticeContracts.read, async ({ actor, body, sql, now }) => ({
    unread: await lists.read(sql, actor, body.id, now),
  }))
  mount(noticeContracts.choices, ({ actor, sql }) => choices.view(sql, actor))
  mount(noticeContracts.choose, ({ actor, body, sql, now }) => choices.choose(sql, actor, body, now))
  mount(noticeContracts.subscribe, ({ actor, body, sql }) => choices.subscribe(sql, actor, body.kinds))
}

export function mountNoticeDesk(
  { mount }: Pick<NoticesParts, 'mount'>,
  { undelivered, templates }: Rooms,
): void {
  mount(noticeDeskContracts.listUndelivered, ({ actor, query, sql, now }) =>
    undelivered.list(sql, actor, { limit: query.limit, cursor: query.cursor, now }),
  )
  mount(noticeDeskContracts.sendAgain, ({ actor, params, sql, now }) =>
    undelivered.sendAgain(sql, actor, params.id, now),
  )
  mount(noticeDeskContracts.listTemplates, ({ actor, sql }) => templates.list(sql, actor))
  mount(noticeDeskContracts.templateVersions, ({ actor, params, sql }) =>
    templates.versions(sql, actor, params),
  )
  mount(noticeDeskContracts.writeTemplate, ({ actor, params, body, sql, now }) =>
    templates.write(sql, actor, {
      ...params,
      title: params.channel === 'app' ? (body.title ?? null) : null,
      text: body.text,
      weixinTemplateId: params.channel === 'weixin' ? (body.weixinTemplateId ?? null) : null,
      basedOn: body.basedOn,
      preview: body.preview,
      now,
    }),
  )
}
