import { describe, expect, it } from 'vitest'
import type { OpenWork } from '@shared/workbench/work'
import { groupOf, receiptIn, sayBy, sayDue, sayEnded, wordsOf } from '@shared/workbench/work.rules'

/** 10:00 in Beijing. */
const now = new Date('2026-11-24T02:00:00Z')
const at = (hours: number) => new Date(now.getTime() + hours * 3600_000)

const work = (changes: Partial<OpenWork> = {}): OpenWork => ({
  kind: 'dispute',
  id: 'one',
  receipt: '纠-1124-0003',
  title: '邻里纠纷',
  who: null,
  village: '白草坡村',
  dueAt: at(100),
  state: '等民警受理',
  isNew: false,
  waitsFor: 'me',
  ...changes,
})

describe('the list of today', () => {
  it.each([
    ['what is past its time', { dueAt: at(-1) }, 'overdue'],
    ['what a colleague should have done', { dueAt: at(-1), waitsFor: 'colleague' as const }, 'overdue'],
    ['what is due before midnight in Beijing', { dueAt: at(13.9) }, 'today'],
    ['what came in and has its time', { isNew: true }, 'new'],
    ['what came in and is due today', { isNew: true, dueAt: at(2) }, 'today'],
    ['what a colleague has in hand', { waitsFor: 'colleague' as const, dueAt: at(2) }, 'waiting'],
    [
      'what a villager thinks over, however late',
      { waitsFor: 'villager' as const, dueAt: at(-50) },
      'waiting',
    ],
    ['what is due after midnight', { dueAt: at(14.1) }, null],
    ['what has ended', { dueAt: null, isNew: true }, null],
  ])('puts %s where it belongs', (_, changes, group) => {
    expect(groupOf(work(changes), now)).toBe(group)
  })
})

describe('a search', () => {
  it.each([
    ['问-1124-0007', '问-1124-0007'],
    ['问 1124 7', '问-1124-0007'],
    ['纠11240003', '纠-1124-0003'],
    ['白草坡村', null],
    ['1124-0007', null],
  ])('reads %s as the number %s', (typed, receipt) => {
    expect(receiptIn(typed)).toBe(receipt)
  })

  it.each([
    ['白草坡  排水，赵', ['白草坡', '排水', '赵']],
    [' 白草坡 白草坡 ', ['白草坡']],
  ])('takes %s apart into its words', (typed, words) => {
    expect(wordsOf(typed)).toEqual(words)
  })
})

describe('what has ended on a badge', () => {
  it.each([
    ['2026-11-03T04:00:00Z', '11月3日办完'],
    ['2025-12-31T15:59:00Z', '2025年12月31日办完'],
    ['2025-12-31T16:00:00Z', '1月1日办完'],
  ])('at %s says its day, and the year where it was another', (at, words) => {
    expect(sayEnded(new Date(at), now)).toBe(words)
  })
})

describe('a due time on a badge', () => {
  it.each([
    ['2026-11-24T04:00:00Z', '今天 12:00', '今天 12:00 前'],
    ['2026-11-24T15:59:00Z', '今天', '今天内'],
    ['2026-11-25T15:59:00Z', '明天', '明天内'],
    ['2026-11-23T07:00:00Z', '昨天 15:00', '昨天 15:00 前'],
    ['2026-11-26T02:00:00Z', '11月26日', '11月26日前'],
  ])('at %s is short', (due, bare, by) => {
    expect([sayDue(new Date(due), now), sayBy(new Date(due), now)]).toEqual([bare, by])
  })
})
