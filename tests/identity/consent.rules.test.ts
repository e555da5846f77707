import { describe, expect, it } from 'vitest'
import { CONSENT_VERSION, consentDocument } from '@shared/identity/consent-document'
import { assertAgreeable } from '@shared/identity/consent.rules'

const operator = { name: '某某县公安局', complaintEntry: '12389' }
const agree = (version: string, atLeastFourteen: boolean) => () => {
  assertAgreeable({ version, atLeastFourteen })
}

describe('agreeing to the text', () => {
  it('is for those of fourteen and over', () => {
    expect(agree(CONSENT_VERSION, true)).not.toThrow()
    expect(agree(CONSENT_VERSION, false)).toThrow(
      expect.objectContaining({ code: 'identity.guardian-needed' }),
    )
  })

  it('is refused for a text that is no longer in force', () => {
    expect(agree('2020-01-01', true)).toThrow(expect.objectContaining({ code: 'identity.consent-outdated' }))
  })
})

describe('the text', () => {
  const words = consentDocument(operator)
    .sections.flatMap(({ heading, paragraphs }) => [heading, ...paragraphs])
    .join('\n')

  // PIPL Art. 17: who, why, what, how long, which rights; Art. 31: children.
  it.each([
    '某某县公安局',
    '12389',
    '手机号',
    '放 1 年',
    '3 年',
    '收回同意',
    '注销账号',
    '未满 14 周岁',
    '加密',
    '本程序不是报警平台，紧急情况请打 110',
    '绝不向您要钱',
    '以派出所答复为准',
  ])('says “%s”', (phrase) => {
    expect(words).toContain(phrase)
  })

  it('is in short sentences that can be read aloud', () => {
    const sentences = words.split(/[。\n]/)

    expect(Math.max(...sentences.map((sentence) => sentence.length))).toBeLessThanOrEqual(70)
  })
})
