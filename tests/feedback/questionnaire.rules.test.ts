import { describe, expect, it } from 'vitest'
import { answerDue, opinionReceipt, sayDay } from '@shared/feedback/feedback.rules'
import { questionnaire } from '@shared/feedback/questionnaire'
import { answersFit, choose, saysSomething } from '@shared/feedback/questionnaire.rules'

describe('the questionnaire', () => {
  it('asks about the service, never who answers', () => {
    const text = JSON.stringify(questionnaire)

    expect(text).not.toMatch(/姓名|身份证号|电话号码|年龄|收入/)
    expect(questionnaire.length).toBeLessThanOrEqual(10)
  })
})

describe('choosing an option', () => {
  it('replaces the choice where only one fits', () => {
    const first = choose({}, 'safe', 'safe')

    expect(choose(first, 'safe', 'unsafe')).toEqual({ safe: ['unsafe'] })
  })

  it('takes a choice back when it is tapped again', () => {
    expect(choose({ safe: ['safe'] }, 'safe', 'safe')).toEqual({ safe: [] })
  })

  it('stops at three where three may be chosen', () => {
    const three = { worry: ['fraud', 'fire', 'road'] }

    expect(choose(three, 'worry', 'theft')).toBe(three)
    expect(choose({ worry: ['fraud'] }, 'worry', 'fire')).toEqual({ worry: ['fraud', 'fire'] })
  })

  it('leaves a question alone that is not there', () => {
    expect(choose({}, 'income', 'high')).toEqual({})
  })
})

describe('checking answers', () => {
  it('accepts what can be chosen and refuses everything else', () => {
    expect(answersFit({ safe: ['safe'], worry: ['fraud', 'fire'] })).toBe(true)
    expect(answersFit({ safe: ['safe', 'unsafe'] })).toBe(false)
    expect(answersFit({ worry: ['fraud', 'fraud'] })).toBe(false)
    expect(answersFit({ safe: ['blue'] })).toBe(false)
    expect(answersFit({ income: ['high'] })).toBe(false)
  })

  it('needs one answer or a few words', () => {
    expect(saysSomething({ safe: [] }, undefined)).toBe(false)
    expect(saysSomething({ safe: ['safe'] }, undefined)).toBe(true)
    expect(saysSomething({}, '路灯不亮')).toBe(true)
  })
})

describe('the receipt of an opinion', () => {
  it('names the day in Beijing and can be read out', () => {
    const lateInTheEvening = new Date('2026-11-24T17:30:00Z')

    expect(opinionReceipt('0'.repeat(28) + '7q0k', lateInTheEvening)).toBe('意-1125-7Q0K')
    expect(answerDue(lateInTheEvening)).toBe('2026-12-02')
    expect(sayDay('2026-12-02')).toBe('12月2日')
  })
})
