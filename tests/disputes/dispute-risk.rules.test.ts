import { describe, expect, it } from 'vitest'
import type { Report } from '@shared/disputes/dispute-report'
import { checkReport, maskReport } from '@shared/disputes/dispute-report.rules'
import { type Told, assessRisk, atLeast, heardIn, raisedBy } from '@shared/disputes/dispute-risk.rules'
import { deskPlace, dueAt, isOverdue } from '@shared/disputes/dispute-time.rules'
import { receiptOf, sayNextToResident, sayNextToStaff } from '@shared/disputes/dispute-words.rules'
import { aProgress, daysAfter, tuesday } from './progress'

const assess = (text: string, changes: Partial<Told> = {}) =>
  assessRisk({ text, category: 'neighbours', earlierReports: 0, afterWarning: false, ...changes })

describe('the risk of a report', () => {
  it.each([
    '他说要弄死我',
    '扬言要和我们同归于尽',
    '他拿刀站在门口',
    '老人说要喝农药',
    '说要从楼上跳下去，跳楼给我们看',
    '说要点了我家房子',
    '昨天动手打了我',
    '不让她出门，锁在家里',
    '天天跟踪我',
    '叫了一帮人来堵门',
    '家暴好几年了',
    '扬言报复',
  ])('is red for “%s”', (text) => {
    expect(assess(text).risk).toBe('red')
  })

  it.each([
    ['男人喝了酒就打我', true],
    ['不让她出门', true],
    ['天天尾随我女儿', true],
  ])('“%s” is protected: %s', (text, isProtected) => {
    expect(assess(text).isProtected).toBe(isProtected)
  })

  it.each(['邻居的水流到我家院里', '牛吃了我家麦苗', '路口堆了柴'])('is blue for “%s”', (text) => {
    expect(assess(text)).toEqual({ risk: 'blue', signs: [], isProtected: false })
  })

  it.each([
    ['one side is angry', assess('见面就骂人')],
    ['it failed once', assess('村上调解过没用')],
    ['an elder is affected', assess('不赡养老人')],
    ['land is at stake', assess('界石挪了', { category: 'boundary' })],
    ['money is at stake', assess('去年的没给', { category: 'wages' })],
    ['it was reported before', assess('还是老样子', { earlierReports: 1 })],
  ])('is yellow where %s', (_, { risk, isProtected }) => {
    expect([risk, isProtected]).toEqual(['yellow', false])
  })

  it.each(['给双方打了电话，约在周五', '今天打了药', '对方在外地'])(
    'is calm of an officer’s plain note: %s',
    (note) => {
      expect(assess(note).risk).toBe('blue')
    },
  )

  it('is red from the third report on, though the words are calm', () => {
    expect([
      assess('水又来了', { earlierReports: 1 }).risk,
      assess('水又来了', { earlierReports: 2 }),
    ]).toEqual(['yellow', { risk: 'red', signs: ['第 3 次反映同类的事'], isProtected: false }])
  })

  it('is red and protected where somebody saw 110 and still tells the police', () => {
    expect(assess('', { afterWarning: true })).toMatchObject({ risk: 'red', isProtected: true })
  })

  it('listens to what was said at a follow-up, in a refusal and in the notes of who mediates', () => {
    for (const act of ['follow-up', 'performance', 'consent', 'no-agreement', 'note'] as const)
      expect(heardIn(act, ['扬言报复', null])).toEqual(['扬言报复'])
    expect(heardIn('risk', ['扬言报复'])).toEqual([])
  })

  it('rises by later words and never sinks', () => {
    const red = { risk: 'red', isProtected: true } as const

    expect(raisedBy(red, assess('没事了'))).toEqual(red)
    expect(raisedBy({ risk: 'blue', isProtected: false }, assess('他说要弄死我'))).toEqual(red)
    expect([atLeast('blue', 'yellow'), atLeast('red', 'yellow')]).toEqual(['yellow', 'red'])
  })
})

describe('by when', () => {
  it.each([
    ['blue', 'screened', daysAfter(2)],
    ['yellow', 'screened', daysAfter(1)],
    ['red', 'registered', tuesday],
    ['blue', 'accepted', daysAfter(15)],
    ['yellow', 'accepted', daysAfter(7)],
    ['red', 'accepted', daysAfter(1)],
    ['blue', 'agreed', daysAfter(7)],
  ] as const)('%s that is %s is due at %s', (risk, state, due) => {
    expect(dueAt(aProgress(state, { risk }))).toEqual(due)
  })

  it.each([
    ['performing', '2026-12-01'],
    ['followed-up-7', '2026-12-24'],
  ] as const)('%s is asked about on %s', (state, day) => {
    expect(dueAt(aProgress(state)).toISOString()).toBe(`${day}T10:00:00.000Z`)
  })

  it('is never overdue once it has ended', () => {
    expect(isOverdue(aProgress('archived'), daysAfter(400))).toBe(false)
    expect(isOverdue(aProgress('screened'), daysAfter(3))).toBe(true)
  })

  it('puts red first on the desk, then what is due, then what ended last', () => {
    const red = deskPlace(aProgress('followed-up-30', { risk: 'red' }))
    const soon = deskPlace(aProgress('screened', { risk: 'yellow' }))
    const later = deskPlace(aProgress('accepted'))
    const ended = deskPlace(aProgress('archived', { since: daysAfter(1) }))
    const endedBefore = deskPlace(aProgress('archived'))

    expect([ended, later, endedBefore, soon, red].sort((one, other) => one - other)).toEqual([
      red,
      soon,
      later,
      ended,
      endedBefore,
    ])
  })
})

describe('the words', () => {
  it('give a number to read out', () => {
    expect([receiptOf('dispute', tuesday, 3), receiptOf('clue', tuesday, 12)]).toEqual([
      '纠-1124-0003',
      '线-1124-0012',
    ])
  })

  it('say who and by when, and that the station decides', () => {
    expect(sayNextToResident(aProgress('screened'), '社区民警 马建国', tuesday)).toBe(
      '社区民警 马建国会在11月26日（周四）10:00 前和您联系（以派出所答复为准）',
    )
  })

  it('never show a clue-teller more than how it stands', () => {
    const clue = aProgress('archived', { kind: 'clue', answer: '已查实' })

    expect(sayNextToResident(clue, '社区民警 马建国', tuesday)).toBe('已查实')
  })

  it('hurry staff where it is red or late', () => {
    expect(sayNextToStaff(aProgress('registered', { risk: 'red' }), tuesday)).toContain('现在就办')
    expect(sayNextToStaff(aProgress('screened'), daysAfter(3))).toContain('已超时')
  })
})

describe('a report', () => {
  const aTold = (changes: Partial<Report> = {}): Report => ({
    kind: 'dispute',
    category: 'water',
    text: '水沟',
    uploadIds: [],
    villageCode: '620822105206',
    confidential: true,
    callBack: 'any',
    afterWarning: false,
    ...changes,
  })

  it('needs words or a recording, a village, and a safe phone where that was chosen', () => {
    const fields = (changes: Partial<Report>) => checkReport(aTold(changes)).map(({ field }) => field)

    expect(fields({})).toEqual([])
    expect(fields({ text: undefined, uploadIds: ['a'] })).toEqual([])
    expect(fields({ text: undefined, villageCode: undefined, callBack: 'safe-phone' })).toEqual([
      'text',
      'villageCode',
      'safePhone',
    ])
    expect(fields({ kind: 'clue', villageCode: undefined })).toEqual([])
  })

  it('loses identity numbers wherever they were written', () => {
    const number = '11010519491231002X'
    const { report, masked } = maskReport(
      aTold({ text: `他的号${number}`, landmark: number, other: { name: number } }),
    )

    expect(JSON.stringify(report)).not.toContain('19491231')
    expect(masked).toBe(true)
    expect(maskReport(aTold()).masked).toBe(false)
  })
})
