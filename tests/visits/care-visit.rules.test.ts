import { describe, expect, it } from 'vitest'
import { warningSigns } from '@shared/visits/care-visit'
import { adviceFor, adviceWords, isPlausible } from '@shared/visits/care-visit.rules'
import { isAlias } from '@shared/visits/child-visit.rules'

const reading = (systolic: number, diastolic: number, pulse: number | null = null) => ({
  systolic,
  diastolic,
  pulse,
})

describe('the advice on a reading', () => {
  it.each([
    [120, 80, 'noted'],
    [139, 89, 'noted'],
    [140, 80, 'measure-again'],
    [120, 90, 'measure-again'],
    [179, 109, 'measure-again'],
    [180, 80, 'call-120'],
    [150, 110, 'call-120'],
  ] as const)('for %i/%i is %s', (systolic, diastolic, advice) => {
    expect(adviceFor(reading(systolic, diastolic), [])).toBe(advice)
  })

  it.each(warningSigns)('for %s is 120, whatever the reading and without one', (sign) => {
    expect([adviceFor(reading(118, 76), [sign]), adviceFor(null, [sign])]).toEqual(['call-120', 'call-120'])
  })

  it('is none where nothing was measured and nothing is wrong', () => {
    expect(adviceFor(null, [])).toBeNull()
  })

  it('sends to 120 and to the village doctor in the words of the station, and diagnoses nothing', () => {
    expect(adviceWords['call-120']).toContain('120')
    expect(adviceWords['measure-again']).toBe('复测并找村医')
    expect(Object.values(adviceWords).join()).not.toMatch(/高血压|患|病情|服药/)
  })
})

describe('a reading that no arm shows', () => {
  it.each([
    [reading(120, 80), true],
    [reading(120, 80, 70), true],
    [reading(80, 120), false],
    [reading(100, 100), false],
    [reading(12, 8), false],
    [reading(1200, 80), false],
    [reading(120, 80, 7), false],
  ])('%j is plausible: %s', (given, plausible) => {
    expect(isPlausible(given)).toBe(plausible)
  })
})

describe('the alias of a child', () => {
  it.each([
    ['豆豆', true],
    [' 毛毛 ', true],
    ['', false],
    ['欧阳小豆豆', false],
    ['豆1', false],
    ['620822', false],
  ])('%j fits: %s', (typed, fits) => {
    expect(isAlias(typed)).toBe(fits)
  })
})
