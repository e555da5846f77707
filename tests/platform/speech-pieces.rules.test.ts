import { describe, expect, it } from 'vitest'
import { piecesOf } from '@client/platform/speech-pieces'

describe('a text that is read aloud piece by piece', () => {
  it('is cut between its sentences', () => {
    expect(piecesOf('带户口本。带旧身份证。去派出所！', 12)).toEqual(['带户口本。带旧身份证。', '去派出所！'])
  })

  it('loses nothing and never exceeds what the voice takes', () => {
    const text = '身份证丢了，先挂失再补办；'.repeat(40)

    const pieces = piecesOf(text, 200)

    expect(pieces.join('')).toBe(text)
    expect(Math.max(...pieces.map(({ length }) => length))).toBeLessThanOrEqual(200)
  })

  it('cuts a sentence that alone is too long', () => {
    expect(piecesOf('一二三四五六七', 3)).toEqual(['一二三', '四五六', '七'])
  })

  it('reads nothing where there is nothing to read', () => {
    expect(piecesOf(' \n ', 200)).toEqual([])
  })
})
