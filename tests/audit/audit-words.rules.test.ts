import { describe, expect, it } from 'vitest'
import { caseViews, exportActions } from '@shared/audit/audit-alert'
import { sayAction, shortNumber } from '@shared/audit/audit-words.rules'

describe('a line of the audit in words', () => {
  it.each([
    ['thread.viewed', '看了来信'],
    ['dispute.file-exported', '导出卷宗：纠纷'],
    ['booking.cancellation', '办了上门办证'],
    ['session.started', '登录'],
    ['ledger.downloaded', '下载了台账'],
    ['something.new', '办了别的事'],
  ])('says %s as %s', (action, words) => {
    expect(sayAction(action)).toBe(words)
  })

  it('has a name for every case that is counted', () => {
    for (const action of [...caseViews, ...exportActions]) expect(sayAction(action)).not.toContain('别的事')
  })

  it('shows the end of a number only', () => {
    expect(shortNumber('000000000abcdef')).toBe('abcdef')
  })
})
