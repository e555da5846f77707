import { describe, expect, it } from 'vitest'
import {
  previewOf,
  receiptOf,
  sayClosed,
  sayEscalated,
  sayHandedOver,
  sayHandler,
  sayNextToResident,
  sayNextToStaff,
} from '@shared/messages/thread-words.rules'
import { startWaiting } from '@shared/messages/thread.rules'

const now = new Date('2026-11-24T02:00:00Z')
const dueAt = new Date('2026-11-24T07:30:00Z')
const people = { officer: '张三', deputy: '李四', chief: null }

describe('a receipt', () => {
  it('names the day in Beijing and the number of the day', () => {
    expect(receiptOf(new Date('2026-11-23T16:30:00Z'), 7)).toBe('问-1124-0007')
    expect(receiptOf(now, 12345)).toBe('问-1124-12345')
  })
})

describe('a preview', () => {
  it('masks an identity number that the message shows as typed', () => {
    expect(previewOf('我的身份证号是11010519491231002X，能补办吗', [])).toBe(
      '我的身份证号是110105********002X，能补办吗',
    )
  })

  it('names attachments and stays on one line', () => {
    expect(previewOf('看这里\n\n坏了', ['picture', 'picture', 'voice'])).toBe('[2 张照片][录音]看这里 坏了')
    expect(previewOf(null, ['picture'])).toBe('[照片]')
  })

  it('never cuts a character in half', () => {
    const preview = previewOf('😀'.repeat(80), [])

    expect(preview).toBe(`${'😀'.repeat(59)}…`)
  })

  it('masks before it cuts', () => {
    const preview = previewOf(`${'问'.repeat(50)}11010519491231002X`, [])

    expect(preview).not.toContain('19491231')
  })
})

describe('who answers', () => {
  it('is said by title and name, or by the post where nobody fills it', () => {
    expect(sayHandler('beat', people)).toBe('社区民警 张三')
    expect(sayHandler('deputy', people)).toBe('副班民警 李四')
    expect(sayHandler('station-chief', people)).toBe('派出所领导')
  })
})

describe('what happens next', () => {
  const waiting = startWaiting(dueAt)

  it('promises the resident a time', () => {
    expect(sayNextToResident(waiting, '社区民警 张三', now)).toBe('社区民警 张三会在今天 15:30 前答复')
  })

  it('owns up to a late answer', () => {
    const late = new Date('2026-11-24T08:00:00Z')

    expect(sayNextToResident(waiting, '副班民警 李四', late)).toContain('答复晚了')
    expect(sayNextToStaff(waiting, '副班民警 李四', late)).toContain('已超过答应的时间（今天 15:30）')
  })

  it('tells both sides what is left to do after the answer', () => {
    expect(sayNextToResident({ state: 'answered' }, '', now)).toContain('接着问')
    expect(sayNextToStaff({ state: 'answered' }, '', now)).toContain('可以办结')
    expect(sayNextToResident({ state: 'closed' }, '', now)).toContain('重新打开')
    expect(sayNextToStaff({ state: 'closed' }, '', now)).toContain('重新打开')
  })
})

describe('a line of the service', () => {
  it('says who was called in', () => {
    expect(sayEscalated('副班民警 李四')).toBe('还没等到答复，系统已请副班民警 李四来办')
  })

  it('says where it went, by when and why', () => {
    expect(sayHandedOver('二号警务区', '人在店子村', dueAt, now)).toBe(
      '已转给二号警务区办理，今天 15:30 前答复。原因：人在店子村',
    )
    expect(sayHandedOver('二号警务区', '人在店子村', null, now)).toBe(
      '已转给二号警务区办理。原因：人在店子村',
    )
  })

  it('says who closed it', () => {
    expect(sayClosed(true)).toContain('村民确认')
    expect(sayClosed(false)).toContain('民警')
  })
})
