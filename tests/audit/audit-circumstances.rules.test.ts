import { describe, expect, it } from 'vitest'
import { caseViews, exportActions } from '@shared/audit/audit-alert'
import { deviceOf, natureOf } from '@shared/audit/audit-circumstances.rules'
import { sayCircumstances } from '@shared/audit/audit-words.rules'

describe('what an act touches and what for', () => {
  it.each([
    ['thread.viewed', 'officer', 'case', 'answering'],
    ['booking.viewed', 'auxiliary', 'contact', 'visiting'],
    ['dispute.acceptance', 'officer', 'case', 'mediating'],
    ['care-visit.viewed', 'officer', 'health', 'visiting'],
    ['child-visit.viewed', 'officer', 'minor', 'visiting'],
    ['child-visit.viewed', 'station-chief', 'minor', 'supervising'],
    ['dispute.viewed', 'station-chief', 'case', 'supervising'],
    ['dispute.acceptance', 'station-chief', 'case', 'mediating'],
    ['dispute.file-exported', 'officer', 'export', 'mediating'],
    ['ledger.downloaded', 'station-chief', 'export', 'reporting'],
    ['audit.viewed', 'administrator', 'audit', 'supervising'],
    ['session.started', 'officer', 'account', 'sign-in'],
    ['duty-hours.set', 'station-chief', 'setting', 'upkeep'],
    ['something.new', null, 'setting', 'upkeep'],
    ['dispute.viewed', 'resident', 'case', 'own-data'],
  ] as const)('%s by %s touches %s for %s', (action, role, fieldClass, purpose) => {
    expect(natureOf(action, role)).toEqual({ fieldClass, purpose })
  })

  it('is never mere upkeep where a case is read or taken away', () => {
    for (const action of [...caseViews, ...exportActions])
      expect([action, natureOf(action, 'officer')]).not.toContainEqual(natureOf('something.new', 'officer'))
  })
})

describe('the device', () => {
  it.each([
    ['Mozilla/5.0 (Linux; Android 12; V2118A) Mobile MicroMessenger/8.0.49 MiniProgramEnv/android', 'weixin'],
    ['Mozilla/5.0 (iPhone; CPU iPhone OS 16_0 like Mac OS X) Mobile/15E148 Safari/604.1', 'phone'],
    ['Mozilla/5.0 (Linux; Android 9; BAH2-W19) AppleWebKit/537.36 Safari/537.36', 'tablet'],
    ['Mozilla/5.0 (Windows NT 10.0; Win64; x64) Chrome/120', 'computer'],
    ['curl/8', 'other'],
    [undefined, 'other'],
  ])('that says %s is kept as %s', (userAgent, device) => {
    expect(deviceOf(userAgent)).toBe(device)
  })
})

describe('the circumstances in words', () => {
  it('name purpose, data, device and address', () => {
    const line = {
      purpose: 'visiting',
      fieldClass: 'health',
      device: 'phone',
      address: '10.1.2.3',
    } as const

    expect(sayCircumstances(line)).toBe('用途：走访、上门 · 涉及：健康情况 · 手机 10.1.2.3')
  })

  it('say of an older line that nothing was kept', () => {
    const line = { purpose: null, fieldClass: null, device: null, address: null }

    expect(sayCircumstances(line)).toBe('用途：未记录 · 涉及：未记录 · 设备未记录')
  })
})
