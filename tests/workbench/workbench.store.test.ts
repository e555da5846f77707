import { beforeEach, describe, expect, it, vi } from 'vitest'
import { openWork } from '@client/workbench/components/work-doors'
import type { Work } from '@client/workbench/workbench.api'
import { inGroups, useTodayFilter } from '@client/workbench/workbench.store'
import { workKinds } from '@shared/workbench/work'

const { opened } = vi.hoisted(() => ({ opened: [] as string[] }))
vi.mock('@tarojs/taro', () => ({
  default: { navigateTo: ({ url }: { url: string }) => Promise.resolve(opened.push(url)) },
  useDidShow: () => undefined,
  useDidHide: () => undefined,
  useRouter: () => ({ params: {} }),
}))
beforeEach(() => {
  opened.length = 0
  useTodayFilter.getState().showAll()
})

const work = (id: string, group: Work['group']): Work => ({
  kind: 'need',
  id,
  receipt: null,
  title: '路灯坏了',
  who: null,
  village: '白草坡村',
  dueAt: '2026-11-24T15:59:00Z',
  state: '正在想办法',
  group,
  endedAt: null,
})

describe('today on the page', () => {
  it('stands in its groups, the late on top, and leaves out empty ones', () => {
    const items = [work('new', 'new'), work('late', 'overdue'), work('found', null)]

    const shelves = inGroups(items)

    expect(shelves.map(({ group, items: held }) => [group, held.map(({ id }) => id)])).toEqual([
      ['overdue', ['late']],
      ['new', ['new']],
    ])
  })

  it('shows everything again on a second tap', () => {
    const { chooseKind, chooseVillage, chooseGroup } = useTodayFilter.getState()
    chooseKind('need')
    chooseVillage('白草坡村')
    chooseGroup('overdue')
    const chosen = useTodayFilter.getState()

    chooseKind('need')
    chooseVillage('白草坡村')
    chooseGroup('overdue')

    expect(chosen).toMatchObject({ kind: 'need', village: '白草坡村', group: 'overdue' })
    expect(useTodayFilter.getState()).toMatchObject({ kind: null, village: null, group: null })
  })

  it('leads every kind of work to the page where it is done', () => {
    for (const kind of workKinds) openWork({ kind, id: 'x' }, 'officer')
    openWork({ kind: 'booking', id: 'x' }, 'grid-worker')

    expect(opened).toEqual([
      '/workbench/pages/dispatch?id=x',
      '/workbench/pages/conversation?id=x',
      '/bookings/pages/booking-desk?id=x',
      '/disputes/pages/dispute-desk?id=x',
      '/disputes/pages/dispute-desk?id=x',
      '/visits/pages/need?id=x',
      '/visits/pages/care-visits?id=x',
      '/disputes/pages/early-warning?id=x',
      '/bookings/pages/booking?id=x',
    ])
  })
})
