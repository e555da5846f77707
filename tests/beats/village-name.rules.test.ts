import { describe, expect, it } from 'vitest'
import { isOneErrorAway, nearKeys } from '@shared/beats/typing-error.rules'
import {
  bareText,
  isLetters,
  letterNames,
  nameKey,
  namesInside,
  wholeNames,
} from '@shared/beats/village-name.rules'

describe('the key of a village name', () => {
  it.each([
    ['白草坡村', '白草坡'],
    ['白草坡村委会', '白草坡'],
    ['白草坡村村民委员会', '白草坡'],
    [' 白草坡 村。', '白草坡'],
    ['小村村', '小村'],
    ['小村', '小村'],
    ['穆村', '穆村'],
    ['多福巷社区居委会', '多福巷'],
    ['ＢＣＰ', 'bcp'],
    ['bái cǎo pō', 'baicaopo'],
    ['lǜ', 'lv'],
    ['？！', ''],
  ])('of %s is %s', (name, key) => {
    expect(nameKey(name)).toBe(key)
  })

  it('drops control characters, marks and whatever is beyond forty characters', () => {
    expect(bareText("白\u0000草%_';坡")).toBe('白草坡')
    expect(bareText('白'.repeat(100))).toHaveLength(40)
  })
})

describe('what somebody means', () => {
  it.each([
    '我是白草坡的',
    '我家住在白草坡村',
    '请问白草坡村民警是谁',
    '西屯镇白草坡村',
    '灵台县西屯镇白草坡',
    '白草坡三组',
  ])('by %s includes 白草坡', (sentence) => {
    expect(wholeNames(sentence)).toContain('白草坡')
  })

  it('may stand anywhere inside a sentence, the longest run first', () => {
    const inside = namesInside('娃在店子上学')

    expect(inside).toContain('店子')
    expect(inside[0]).toBe('娃在店子上学')
  })

  it('may be letters, with or without 村', () => {
    expect(isLetters('bcp')).toBe(true)
    expect(isLetters('白cp')).toBe(false)
    expect(letterNames('baicaopocun', 'cun')).toEqual(['baicaopocun', 'baicaopo'])
    expect(letterNames('cun', 'cun')).toEqual(['cun'])
    expect(letterNames('bcpc', 'c')).toEqual(['bcpc', 'bcp'])
  })
})

describe('one typing error', () => {
  it.each([
    ['a wrong character', '白革坡', '白草坡', true],
    ['a wrong letter', 'baicaobo', 'baicaopo', true],
    ['a missing letter', 'baicapo', 'baicaopo', true],
    ['a letter too many', 'baicaaopo', 'baicaopo', true],
    ['two letters swapped', 'baicoapo', 'baicaopo', true],
    ['a missing last letter', 'baicaop', 'baicaopo', true],
    ['no error at all', 'baicaopo', 'baicaopo', true],
    ['two wrong letters', 'beicaobo', 'baicaopo', false],
    ['two missing letters', 'baicao', 'baicaopo', false],
    ['another village', '店子', '桥子沟', false],
  ])('is told from more: %s', (_, typed, name, away) => {
    expect(isOneErrorAway(typed, name)).toBe(away)
    expect(isOneErrorAway(name, typed)).toBe(away)
  })

  it.each(['baicaobo', 'baicapo', 'baicaaopo', 'baicoapo', 'aicaopo', 'baicaop'])(
    'leaves %s a key in common with baicaopo',
    (typed) => {
      const kept = nearKeys({ normal: '白草坡', pinyin: 'baicaopo' })

      const asked = nearKeys({ normal: typed, pinyin: typed })

      expect(asked.some((key) => kept.includes(key))).toBe(true)
    },
  )

  it('is not looked for in words that are too short to tell', () => {
    expect(nearKeys({ normal: '店子', pinyin: 'dian' })).toEqual([])
  })
})
