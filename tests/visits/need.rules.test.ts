import { describe, expect, it } from 'vitest'
import { type Carrying, type NeedProgress, needActs, needStates } from '@shared/visits/need'
import { nextOfNeed } from '@shared/visits/need-words.rules'
import {
  carryBack,
  confirm,
  findAnswer,
  isDueDayFit,
  isNeedOverdue,
  reassign,
  reopen,
  startNeed,
  stateAllows,
  usualDueDay,
} from '@shared/visits/need.rules'

const now = new Date('2026-11-24T02:00:00Z')
const told = (changes: Partial<Carrying> = {}): Carrying => ({
  how: 'at-door',
  at: now,
  byId: 'officer-1',
  word: 'not-said',
  words: null,
  ...changes,
})
const open = startNeed('2026-12-01')
const found = findAnswer(open, '周五来修')
const carried = carryBack(found, told(), now)
const settled = carryBack(found, told({ word: 'satisfied' }), now)

describe('a need', () => {
  it('has a week unless somebody says otherwise', () => {
    expect(usualDueDay(now)).toBe('2026-12-01')
  })

  it('goes from open over the answer to the answer carried back, and ends only there', () => {
    expect([open.state, found.state, carried.state]).toEqual(['open', 'answer-found', 'carried-back'])
    expect(() => carryBack(open, told(), now)).toThrow('这件事现在不能这样办')
  })

  it('whose answer does not satisfy is open again, counted, with a new day and nothing carried', () => {
    const again = carryBack(found, told({ word: 'not-satisfied' }), new Date('2026-12-10T02:00:00Z'))

    expect(again).toEqual({
      state: 'open',
      dueDay: '2026-12-17',
      answer: '周五来修',
      carried: null,
      reopened: 1,
    })
  })

  it('is confirmed by the villager once, or opened again by their word', () => {
    const yes = confirm(carried, 'satisfied', now)
    const no = confirm(carried, 'not-satisfied', now)

    expect([yes.state, yes.carried?.word]).toEqual(['carried-back', 'satisfied'])
    expect([no.state, no.reopened]).toEqual(['open', 1])
    expect(() => confirm(yes, 'satisfied', now)).toThrow()
  })

  it('can be opened again after it ended, and given to another while it has not', () => {
    expect(reopen(settled, now)).toMatchObject({ state: 'open', reopened: 1 })
    expect(reassign(found, '2026-12-20')).toMatchObject({ state: 'answer-found', dueDay: '2026-12-20' })
    expect(() => reassign(settled, '2026-12-20')).toThrow()
  })

  it('is late from the day after its day, unless the answer was carried back', () => {
    const nextDay = new Date('2026-12-01T16:00:00Z')

    expect(isNeedOverdue(open, new Date('2026-12-01T15:59:59Z'))).toBe(false)
    expect([open, found, carried].map((need) => isNeedOverdue(need, nextDay))).toEqual([true, true, false])
  })

  it.each([
    ['2026-11-23', false],
    ['2026-11-24', true],
    ['2027-05-23', true],
    ['2027-05-24', false],
  ])('due on %s is a promise that fits: %s', (day, fits) => {
    expect(isDueDayFit(day, now)).toBe(fits)
  })

  it('allows in each state these acts and no others', () => {
    const byState: Record<string, NeedProgress> = { open, 'answer-found': found, 'carried-back': carried }

    const table = needStates.map((state) =>
      needActs.filter((act) => stateAllows(byState[state] ?? open, act)),
    )

    expect(table).toEqual([
      ['assignment', 'answer'],
      ['assignment', 'answer', 'carrying-back'],
      ['reopening', 'confirmation'],
    ])
    expect(stateAllows(settled, 'confirmation')).toBe(false)
  })

  it('says in every state whose turn it is', () => {
    const words = [open, found, carried, settled].map((need) => nextOfNeed(need, '马建国'))

    expect(words).toEqual([
      '马建国正在想办法，12月1日前给答复',
      '有答复了，马建国会带到，最晚12月1日',
      '答复带到了',
      '答复带到了，村民满意',
    ])
  })
})
