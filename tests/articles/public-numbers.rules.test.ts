import { describe, expect, it } from 'vitest'
import { numberGroups } from '@shared/articles/public-number'
import { shippedArticles } from './shipped-articles'

const all = numberGroups.flatMap(({ numbers }) => numbers)
const called = (number: string) => all.find((one) => one.number === number)

describe('the numbers page', () => {
  it('begins with danger and never lists a number twice', () => {
    expect(numberGroups.map(({ name }) => name)).toEqual(['危险马上打', '问事', '求助'])
    expect(new Set(all.map(({ number }) => number)).size).toBe(all.length)
  })

  it('offers no call to a website, a text line or a line that only sends', () => {
    expect(called('12337')?.use).toBe('website')
    expect(called('12110')?.use).toBe('text')
    expect(called('12381')?.use).toBe('incoming')
  })

  it('says that 96110 is no alarm number', () => {
    expect(called('96110')?.note).toContain('不是报警电话')
  })

  it('holds every number that an article names', () => {
    const text = shippedArticles.flatMap(({ paragraphs, keyRule }) => [keyRule, ...paragraphs]).join('\n')
    const named = new Set(
      [...text.matchAll(/(?<!\d)(1[0-9]{2}|1[0-9]{4}|96110)(?!\d|[元万倍岁])/g)].map(([, number]) => number),
    )

    expect([...named].filter((number) => called(String(number)) === undefined)).toEqual([])
  })
})
