import { describe, expect, it } from 'vitest'
import { readTyped, sayTyped } from '@client/beats/components/duty-span'

const morning = { from: '08:30', to: '12:00' }
const afternoon = { from: '14:30', to: '18:00' }

describe('hours as they are typed at the desk', () => {
  it.each([
    ['08:30-12:00，14:30-18:00', [morning, afternoon]],
    ['8:30–12:00、14：30~18：00', [morning, afternoon]],
    ['08:30至12:00', [morning]],
    ['', []],
    ['  ', []],
    ['上午', null],
    ['08:30', null],
  ])('%s are read', (typed, spans) => {
    expect(readTyped(typed)).toEqual(spans)
  })

  it('are written as they are read', () => {
    expect(readTyped(sayTyped([morning, afternoon]))).toEqual([morning, afternoon])
  })
})
