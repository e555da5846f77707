import { describe, expect, it } from 'vitest'
import { articleTopics } from '@shared/articles/article'
import { articlePictures } from '@shared/articles/article-picture'
import { citationOf, spokenText } from '@shared/articles/article.rules'
import { bareClaims, claimsSaidNowhere, figuresWithoutSource } from '@tests/support/claims'
import { lawClaims, speechClaims } from './claims'
import { phoneClaims } from './claims-phone-numbers'
import { asText, shippedArticles } from './shipped-articles'

const claims = [...lawClaims, ...phoneClaims, ...speechClaims]
const texts = shippedArticles.map(asText)
const lengthOf = (paragraphs: readonly string[]) => paragraphs.join('').length

describe('the articles that come with the service', () => {
  it('are at least thirty-two, in all five topics', () => {
    const topics = new Set(shippedArticles.map(({ topic }) => topic))

    expect(shippedArticles.length).toBeGreaterThanOrEqual(32)
    expect([...topics].sort()).toEqual([...articleTopics].sort())
  })

  it('are read in two minutes', () => {
    const outside = shippedArticles.filter(({ paragraphs }) => {
      const length = lengthOf(paragraphs)
      return length < 250 || length > 500
    })

    expect(outside.map(({ slug }) => slug)).toEqual([])
  })

  it('each have a drawing of their own', () => {
    expect(shippedArticles.map(({ picture }) => picture).sort()).toEqual([...articlePictures].sort())
  })

  it('follow the farmer’s year', () => {
    const seasons = new Set(shippedArticles.flatMap(({ season }) => (season === null ? [] : [season.name])))

    expect([...seasons]).toEqual(
      expect.arrayContaining(['防火期', '罂粟', '务工返乡', '春节', '春节返乡', '清明', '农忙']),
    )
  })

  it('say no fee, limit, age, number or article of law without a source', () => {
    expect(figuresWithoutSource(texts, claims)).toEqual([])
  })

  it('still say everything that the table of sources covers', () => {
    expect(claimsSaidNowhere(texts, claims)).toEqual([])
    expect(bareClaims(claims)).toEqual([])
  })

  it('hold no link', () => {
    const withLink = texts.filter(({ lines }) => /https?:|www\.|\.(com|cn)/.test(lines.join('\n')))

    expect(withLink).toEqual([])
  })
})

describe('citing a source', () => {
  it('puts marks around a law and none around an announcement', () => {
    expect(citationOf({ law: '消防法', article: '第44条' })).toBe('《消防法》第44条')
    expect(citationOf({ law: '一般安全常识', article: null })).toBe('一般安全常识')
  })
})

describe('reading an article aloud', () => {
  it('begins with the title and the rule, and ends every line with a stop', () => {
    const told = { title: '着火', keyRule: '先打119', paragraphs: ['喊“着火了”。'], confirmLocally: null }

    expect(spokenText(told)).toBe('着火。\n记住：先打119。\n喊着火了。')
  })
})
