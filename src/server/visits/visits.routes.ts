import { checklistContracts } from '@shared/visits/checklist.contract'
import { notebookContracts, talkContracts } from '@shared/visits/notebook.contract'
import { visitContracts } from '@shared/visits/visit.contract'
import { checklistVersions, currentChecklist, publishChecklist, toChecklistView } from './checklists.service'
import type { NotebookService } from './notebook.service'
import type { VisitsParts } from './parts'
import type { TalksService } from './talks.service'
import type { VisitViews } from './visit-views.service'
import type { VisitsService } from './visits.service'

export function mountChecklist(parts: VisitsParts): void {
  const { mount } = parts
  mount(checklistContracts.current, async ({ sql }) => toChecklistView(await currentChecklist(sql)))
  mount(checklistContracts.versions, ({ sql, actor }) => checklistVersions(parts, sql, actor))
  mount(checklistContracts.publish, async ({ sql, actor, body, now }) => {
    const { basedOn, ...text } = body
    return toChecklistView(await publishChecklist(parts, sql, { actor, text, basedOn, now }))
  })
}

export function mountVisits({ mount }: VisitsParts, visits: VisitsService, views: VisitViews): void {
  mount(visitContracts.form, ({ sql, actor }) => views.form(sql, actor))
  mount(visitContracts.list, ({ sql, actor, query, now }) => views.list(sql, actor, { ...query, now }))
  mount(visitContracts.record, async ({ sql, actor, body, now }) =>
    views.one(sql, actor, await visits.record(sql, actor, body, now), now),
  )
  mount(visitContracts.one, async ({ sql, actor, params, now }) =>
    views.one(sql, actor, await visits.read(sql, actor, params.id, now), now),
  )
  mount(visitContracts.approve, async ({ sql, actor, params, now }) =>
    views.one(sql, actor, await visits.approve(sql, actor, params.id, now), now),
  )
  mount(visitContracts.rate, async ({ sql, actor, body, now }) => {
    await visits.rate(sql, actor, { ...body, now })
    return { thanks: '记下了，谢谢您。' }
  })
}

export function mountNotes({ mount }: VisitsParts, notebook: NotebookService, talks: TalksService): void {
  mount(notebookContracts.list, ({ sql, actor, query }) => notebook.list(sql, actor, query))
  mount(notebookContracts.write, async ({ sql, actor, body, now }) =>
    notebook.view(await notebook.write(sql, actor, { text: body.text, link: body.link, now })),
  )
  mount(notebookContracts.tearOut, ({ sql, actor, params }) => notebook.tearOut(sql, actor, params.id))
  mount(talkContracts.list, ({ sql, actor, query }) => talks.list(sql, actor, query))
  mount(talkContracts.record, ({ sql, actor, body, now }) => talks.record(sql, actor, body, now))
}
