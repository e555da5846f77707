import { describe, expect, it } from 'vitest'
import { changedFields, plainWords } from '@shared/kernel/content-version.rules'

describe('what a field says in plain words', () => {
  it.each([
    ['40元。', '40元。'],
    [null, '（没有）'],
    ['', '（没有）'],
    [[], '（没有）'],
    [['本人', '监护人'], '本人；监护人'],
    [[{ item: '户口本', form: 'original', note: undefined }], '户口本，original'],
    [{ name: '防火期', months: [3, 4] }, '防火期，3；4'],
  ])('%j is %s', (value, words) => {
    expect(plainWords(value)).toBe(words)
  })
})

describe('the fields that somebody else changed', () => {
  it('are those that read differently; a note left out is no change', () => {
    const before = { howMuch: '40元。', bring: [{ item: '户口本', note: undefined }], where: '派出所' }
    const after = { howMuch: '20元。', bring: [{ item: '户口本', note: undefined }], where: '派出所' }

    expect(changedFields(before, after)).toEqual(['howMuch'])
  })
})
