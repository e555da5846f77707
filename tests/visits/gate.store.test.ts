import { beforeEach, describe, expect, it, vi } from 'vitest'
import { careProblem, emptyCareForm, readingOf, toCareBody } from '@client/visits/components/care-form-state'
import { childProblem, emptyChildForm, toChildBody } from '@client/visits/components/child-form-state'
import { actBodyOf, emptyActForm, problemInAct } from '@client/visits/components/need-act-form'
import { problemOf, toDraft, toVisitBody, useGate } from '@client/visits/visits.store'
import { guardianConsent, readingConsent } from '@shared/visits/consent-texts'

const { kept } = vi.hoisted(() => ({ kept: new Map<string, unknown>() }))
vi.mock('@tarojs/taro', () => ({
  default: {
    getStorageSync: (key: string) => kept.get(key) ?? '',
    setStorageSync: (key: string, value: unknown) => kept.set(key, value),
    removeStorageSync: (key: string) => kept.delete(key),
  },
}))

const { open, change, next } = useGate.getState()
const draft = () => useGate.getState().draft
const village = '620822105206'

beforeEach(() => {
  kept.clear()
  vi.useFakeTimers({ now: new Date('2026-11-24T02:00:00Z') })
  open('officer-1')
})

describe('the page at the gate', () => {
  it('asks for nothing but the village', () => {
    const before = problemOf(draft())
    change({ villageCode: village })

    expect(before).toBe('请选哪个村')
    expect(problemOf(draft())).toBeNull()
    expect(toVisitBody(draft(), 3)).toEqual({
      villageCode: village,
      day: '2026-11-24',
      checklistVersion: 3,
      checks: {},
      prompts: {},
      topics: [],
      welfare: [],
      nobodyHome: false,
      teamIds: [],
      needs: [],
    })
  })

  it('is still there after the app was closed, each officer with their own', () => {
    change({ villageCode: village, landmark: '红铁门' })
    open('officer-2')
    const others = draft().landmark
    open('officer-1')

    expect([others, draft().landmark]).toEqual(['', '红铁门'])
  })

  it('goes on to the next door in the same village with the same companions, and forgets the rest', () => {
    change({ villageCode: village, teamIds: ['a'], landmark: '红铁门', topics: ['drugs'], followsId: 'x' })

    next()

    expect(draft()).toMatchObject({
      villageCode: village,
      teamIds: ['a'],
      landmark: '',
      topics: [],
      followsId: null,
    })
  })

  it('sends nothing of the checklist where nobody was at home, and no need without words', () => {
    const needs = [
      { what: ' 路灯坏了 ', kind: 'livelihood' as const },
      { what: ' ', kind: 'other' as const },
    ]
    change({ villageCode: village, topics: ['drugs'], checks: { household: 'agrees' }, needs })
    const atHome = toVisitBody(draft(), 1)
    change({ nobodyHome: true })

    expect(atHome.needs).toEqual([{ what: '路灯坏了', kind: 'livelihood' }])
    expect(toVisitBody(draft(), 1)).toMatchObject({ nobodyHome: true, topics: [], checks: {} })
  })

  it('takes a refused visit back with everything in it', () => {
    change({ villageCode: village, landmark: '红铁门', checks: { household: 'differs' } })
    const body = toVisitBody(draft(), 1)
    next()

    change(toDraft(body))

    expect(toVisitBody(draft(), 1)).toEqual(body)
  })
})

describe('a care visit on the phone', () => {
  const asked = { ...emptyCareForm, villageCode: village, landmark: '窑洞', systolic: '152', diastolic: '88' }

  it('has no reading without the consent, whatever was typed', () => {
    expect(readingOf(asked)).toBeNull()
    expect(toCareBody(asked, '2026-11-24')).not.toHaveProperty('reading')
  })

  it('sends the reading with the version and the moment of the consent', () => {
    const agreed = { ...asked, consentAt: '2026-11-24T01:58:00.000Z' }

    expect(toCareBody(agreed, '2026-11-24')).toMatchObject({
      reading: {
        systolic: 152,
        diastolic: 88,
        pulse: null,
        consentVersion: readingConsent.version,
        consentAt: agreed.consentAt,
      },
    })
  })

  it.each([
    [{ villageCode: null }, '请选哪个村'],
    [{ landmark: ' ' }, '请写是哪一家'],
    [{ diastolic: '' }, '血压的两个数都要填'],
    [{ diastolic: '188' }, '这两个数不像血压，请看看血压仪再填'],
    [{}, null],
  ])('with %j says: %s', (changes, problem) => {
    expect(careProblem({ ...asked, consentAt: '2026-11-24T01:58:00.000Z', ...changes })).toBe(problem)
  })
})

describe('a child on the phone', () => {
  const told = { ...emptyChildForm, consentAt: 'x', villageCode: village, alias: '豆豆', guardian: '奶奶' }

  it.each([
    [{ consentAt: null }, '监护人同意了才能记'],
    [{ villageCode: null }, '请选哪个村'],
    [{ alias: '欧阳小豆豆' }, '写小名，最多四个字，不写全名'],
    [{ guardian: '' }, '请写监护人怎么称呼'],
    [{}, null],
  ])('with %j says: %s', (changes, problem) => {
    expect(childProblem({ ...told, ...changes })).toBe(problem)
  })

  it('sends only what was said', () => {
    expect(toChildBody({ ...told, school: ' 镇小学 ' }, '2026-11-24')).toEqual({
      villageCode: village,
      day: '2026-11-24',
      alias: '豆豆',
      guardian: '奶奶',
      school: '镇小学',
      topics: [],
      referral: 'none',
      consentVersion: guardianConsent.version,
      consentAt: 'x',
    })
  })
})

describe('the sheet of an act on a need', () => {
  const form = emptyActForm('2026-12-01')

  it.each([
    ['assignment', {}, null, { dueDay: '2026-12-01' }],
    [
      'assignment',
      { ownerId: 'a', words: '换人' },
      null,
      { dueDay: '2026-12-01', ownerId: 'a', note: '换人' },
    ],
    ['answer', {}, '请写答复', { answer: '' }],
    ['answer', { words: ' 周五来修 ' }, null, { answer: '周五来修' }],
    ['carrying-back', {}, '请选怎么带到的', { how: null, word: null }],
    ['carrying-back', { how: 'phone' }, '请选村民怎么说', { how: 'phone', word: null }],
    ['carrying-back', { how: 'phone', word: 'not-said' }, null, { how: 'phone', word: 'not-said' }],
    ['reopening', {}, '请写一句为什么', { reason: '' }],
    ['confirmation', {}, '请选行不行', { word: null }],
    ['confirmation', { word: 'satisfied', words: '好' }, null, { word: 'satisfied', words: '好' }],
  ] as const)('%s with %j says %s and sends %j', (act, changes, problem, body) => {
    const filled = { ...form, ...changes }

    expect(problemInAct(act, filled)).toBe(problem)
    expect(actBodyOf(act, filled)).toEqual(body)
  })
})
