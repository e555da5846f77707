import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { projectRoot } from '@server/platform/project-root'
import { consentDocument } from '@shared/identity/consent-document'
import { AUDIT_YEARS, retentionBounds, retentionKinds } from '@shared/retention/retention'
import { auditKeptSince, sayPeriod } from '@shared/retention/retention.rules'
import { guardianConsent, readingConsent } from '@shared/visits/consent-texts'

const { sections } = consentDocument({ name: '灵台县公安局', complaintEntry: '12389' })
const told = sections.flatMap(({ paragraphs }) => paragraphs).join('')
const docs = readFileSync(join(projectRoot, 'docs/retention.md'), 'utf8')

describe('the periods that people are told', () => {
  it('are the longest that an administrator may set', () => {
    const longest = {
      chat: `和民警的对话放 ${sayPeriod(retentionBounds.chat.most)}`,
      booking: `证件送到后放 ${sayPeriod(retentionBounds.booking.most)}`,
      feedback: `意见和线索答复后放 ${sayPeriod(retentionBounds.feedback.most)}`,
      notice: `通知放 ${sayPeriod(retentionBounds.notice.most)}`,
      'care-reading': `血压读数放 ${sayPeriod(retentionBounds['care-reading'].most)}`,
    }

    for (const words of Object.values(longest)) expect(told).toContain(words)
    expect(told).toContain('这些是最长的时间')
    expect(readingConsent.lines.join()).toContain(`最长放 ${sayPeriod(retentionBounds['care-reading'].most)}`)
    expect(guardianConsent.lines.join()).toContain(`最长放 ${sayPeriod(retentionBounds['child-visit'].most)}`)
  })

  it('say the same of the audit everywhere', () => {
    expect(told).toContain(`记录放 ${String(AUDIT_YEARS)} 年`)
    expect(docs).toMatch(new RegExp(`\\| 谁看过、谁改过 +\\| .* \\| ${String(AUDIT_YEARS)} 年 +\\|`))
  })

  it('stand in the documents with their bounds', () => {
    for (const kind of retentionKinds) {
      const { name, least, most } = retentionBounds[kind]
      expect(docs).toMatch(new RegExp(`\\| ${name} +\\| .* \\| ${String(least)}–${String(most)} 天 +\\|`))
    }
  })
})

describe('a period in words', () => {
  it.each([
    [365, '1 年'],
    [730, '2 年'],
    [364, '364 天'],
    [90, '90 天'],
  ])('%s days are %s', (days, words) => {
    expect(sayPeriod(days)).toBe(words)
  })

  it('counts the years of the audit by the calendar', () => {
    const since = auditKeptSince(new Date('2026-11-24T02:00:00Z'))
    const afterLeapDay = auditKeptSince(new Date('2028-02-29T00:00:00Z'))

    expect(since.toISOString()).toBe('2023-11-24T02:00:00.000Z')
    expect(afterLeapDay.toISOString()).toBe('2025-03-01T00:00:00.000Z')
  })
})
