import { describe, expect, it } from 'vitest'
import { bareClaims, claimsSaidNowhere, figuresIn, figuresWithoutSource } from '@tests/support/claims'
import { claims, figureClaims, sources } from './claims'
import { asText, guideCalled, shippedGuides } from './shipped-guides'

const texts = shippedGuides.map(({ guide }) => asText(guide))

describe('every fee, time limit and article in a household guide', () => {
  it('has a row that says where it comes from', () => {
    expect(figuresWithoutSource(texts, claims)).toEqual([])
  })

  it('stands in the guides exactly as its row says', () => {
    expect(claimsSaidNowhere(texts, claims)).toEqual([])
  })

  it('is told with its sentence, so that a row cannot cover a stray figure', () => {
    expect(bareClaims(claims)).toEqual([])
  })

  it('names a law, a norm or an office as its source', () => {
    const sourceless = [
      ...figureClaims.filter(({ source }) => !sources.test(source)),
      ...claims.filter(({ source }) => source.length < 4),
    ]

    expect(sourceless).toEqual([])
  })
})

describe('a guide that is changed without its row', () => {
  const guide = guideCalled('id-card-renewal')
  const changed = (from: string, to: string) => {
    const text = asText(guide)
    return { slug: text.slug, lines: text.lines.map((line) => line.replaceAll(from, to)) }
  }

  it.each([
    ['45天', '60天'],
    ['40元', '45元'],
    ['3个月', '6个月'],
    ['20元', '免费'],
    ['第76条', '第67条'],
    ['3日内', '三天内'],
    ['打96110', '打96119'],
  ])('is noticed when %s becomes %s', (from, to) => {
    const text = changed(from, to)

    const missing = figuresWithoutSource([text], claims)

    expect(missing.join('\n')).toContain(figuresIn(to)[0])
  })

  it('is noticed when a promise is dropped', () => {
    const text = changed('交通不便的地方最多再加30天', '')

    const idle = claimsSaidNowhere([text], claims)

    expect(idle).toContain('id-card-renewal: 从交上登记表那天算，45天内拿到证；交通不便的地方最多再加30天')
  })

  it('is noticed when a sentence with a new figure is added', () => {
    const text = { slug: guide.slug, lines: [...asText(guide).lines, '加急另交一百元，两天就好。'] }

    const missing = figuresWithoutSource([text], claims)

    expect(missing).toEqual([
      'id-card-renewal: 加急另交一百元，两天就好。 → 一百元',
      'id-card-renewal: 加急另交一百元，两天就好。 → 两天',
    ])
  })
})
