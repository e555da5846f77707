import { describe, expect, it } from 'vitest'
import { checkDanger } from '@shared/safety/danger.rules'
import type { LabelledSentence } from './labelled-sentence'
import { labelledSentences } from './sentences'
import { unheardDialectSentences } from './unheard-dialect-sentences'
import { unheardFreshSentences } from './unheard-fresh-sentences'
import { unheardHardSentences } from './unheard-hard-sentences'
import { unheardSentences } from './unheard-sentences'

function score(sentences: readonly LabelledSentence[]) {
  const dangerous = sentences.filter(({ calls }) => calls.length > 0)
  const calm = sentences.filter(({ calls }) => calls.length === 0)
  const seen = dangerous.filter(({ text }) => checkDanger(text).call !== null)
  const right = dangerous.filter(({ text, calls }) => calls.some((call) => call === checkDanger(text).call))
  const falseAlarms = calm.filter(({ text }) => checkDanger(text).call !== null)
  return {
    seen: seen.length / dangerous.length,
    right: right.length / dangerous.length,
    falseAlarms: falseAlarms.length / calm.length,
  }
}

describe('the danger screen on sentences that its words were weighed on', () => {
  it.each(labelledSentences)('hears “$text” rightly', ({ text, calls }) => {
    const { call } = checkDanger(text)

    expect(call === null ? [] : [call]).toEqual(calls.length === 0 ? [] : [expect.toBeOneOf([...calls])])
  })
})

describe.each([
  ['everyday', unheardSentences, { seen: 0.97, right: 0.93, falseAlarms: 0.05 }],
  ['fresh', unheardFreshSentences, { seen: 0.97, right: 0.93, falseAlarms: 0.05 }],
  ['hard', unheardHardSentences, { seen: 0.97, right: 0.9, falseAlarms: 0.05 }],
  // Sixty-six sentences, dictated without a pause: five misses are already more than one in ten.
  ['dialect', unheardDialectSentences, { seen: 0.9, right: 0.85, falseAlarms: 0.13 }],
  [
    'all',
    [...unheardSentences, ...unheardFreshSentences, ...unheardHardSentences, ...unheardDialectSentences],
    { seen: 0.97, right: 0.93, falseAlarms: 0.05 },
  ],
])('the danger screen on %s sentences that it never learnt from', (_, sentences, target) => {
  const { seen, right, falseAlarms } = score(sentences)

  it('sees the danger', () => {
    expect(seen).toBeGreaterThanOrEqual(target.seen)
  })

  it('names the right number', () => {
    expect(right).toBeGreaterThanOrEqual(target.right)
  })

  it('leaves calm people in peace', () => {
    expect(falseAlarms).toBeLessThanOrEqual(target.falseAlarms)
  })
})

describe('the danger screen', () => {
  it.each([
    ['what did not happen', '家里没着火，就是想问问灭火器'],
    ['what is long past', '去年他打过我，现在想问户口能不能迁走'],
    ['a question about what is past', '前年我家被偷的三轮车找到没有'],
    ['a road whose name is a number', '110国道边上的地怎么确权'],
    ['a rule asked for', '打人要拘留几天'],
    ['what might happen', '万一煤气漏了应该怎么办'],
    ['what others told', '听说邻村有人被骗了，怎么防'],
    ['a paper after a death', '老人去世了户口咋注销'],
    ['a paper after a crash', '车祸后怎么处理户口'],
    ['a claim after a bite', '被狗咬了怎么赔'],
    ['a trodden field', '邻居家牛踩了我家麦子'],
    ['money owed', '他欠我两万块钱三年不还'],
    ['a boundary', '地畔子叫他家多犁了一犁'],
    ['a fraud seen through', '有人打电话说我涉嫌洗钱，我没理挂了'],
    ['thanks', '谢谢民警上次把我妈找回来'],
    ['a trade with knives', '想开个杀羊的店要办啥手续'],
  ])('stays calm about %s', (_, text) => {
    expect(checkDanger(text).call).toBeNull()
  })

  it.each([
    ['110', '邻居家里男人正在打女人，喊救命'],
    ['110', '前两年他就打我，现在又拿刀堵在门口'],
    ['110', '他说我敢报警就杀我全家'],
    ['119', '救火队快来，我家草垛着火了'],
    ['120', '我爸晕倒叫不醒了'],
    ['122', '三轮车和小车在坡上撞了'],
  ] as const)('calls %s for “%s”', (call, text) => {
    expect(checkDanger(text).call).toBe(call)
  })

  it('hears danger in the middle of other talk', () => {
    const text =
      '身份证的事先谢谢你，户口本我找到了，下个月再去办。还有，我妈刚才晕倒了叫不醒。照片我明天再去照。'

    expect(checkDanger(text).call).toBe('120')
  })

  it('gives its reason first, with the number that it names', () => {
    const { call, reasons } = checkDanger('灶房着火了，快来')

    expect(reasons[0]).toEqual({ code: 'fire', sentence: '听起来着火了', call })
  })

  it('gives no reason for calm text', () => {
    expect(checkDanger('派出所几点上班')).toEqual({ call: null, reasons: [] })
  })

  it.each(['', '。', '?', 'hello', '𠮷𠮷', '12345678901'])('takes “%s” calmly', (text) => {
    expect(checkDanger(text).call).toBeNull()
  })

  it.each([
    ['one character', '打'],
    ['blanks', ' '],
    ['a broken sign', '拿着刀把'],
    ['pauses', '火，'],
    ['denials', '没有被人'],
    ['sentences', '我被车撞。'],
  ])('reads 2,000 characters of %s without losing its way', (_, piece) => {
    const text = piece.repeat(Math.ceil(2000 / piece.length)).slice(0, 2000)
    const started = performance.now()

    checkDanger(text)

    expect(performance.now() - started).toBeLessThan(1000)
  })
})
