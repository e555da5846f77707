import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import { Weapp } from '@tests/support/weapp'

const folder = process.env.WEAPP_DIST ?? 'dist/weapp'

const deskCard = {
  id: '0'.repeat(32),
  name: '派出所值班室',
  kind: 'desk',
  scene: 'station',
  station: { id: 1, name: '西屯派出所', landline: '0933-0000000', address: null },
  office: null,
  officer: null,
  auxiliary: null,
  deputy: null,
  villages: [],
  duty: {
    open: true,
    covers: null,
    sentence: '现在值班，到 18:00',
    nextOpenAt: null,
    replyBy: '2026-11-24T07:00:00Z',
    today: [],
  },
  hours: [],
  exceptions: [],
  call: { number: '0933-0000000', name: '值班室' },
  village: null,
  demo: true,
}
const oneVillage = {
  code: '620822100201',
  name: '白草坡村',
  township: '西屯镇',
  matched: null,
  beat: { id: '0'.repeat(32), name: '第一警务区', kind: 'beat' },
  officer: '周民警',
  distanceMetres: null,
  fallback: false,
}

describe('the compiled mini-program', () => {
  let weapp: Weapp

  beforeEach(() => {
    weapp = new Weapp(folder)
    weapp.weixin.answers['/api/cards/station'] = deskCard
    weapp.weixin.answers['/api/villages'] = { items: [oneVillage], nextCursor: null }
  })

  it('boots and draws the home page with its doors and the 110 line', async () => {
    await weapp.boot()

    expect(weapp.text()).toContain('紧急情况请打 110')
    for (const door of ['问民警', '问户口', '上门办证', '报纠纷', '防骗'])
      expect(weapp.text()).toContain(door)
    expect(weapp.faults).toEqual([])
  })

  it('calls the station when the large button is tapped', async () => {
    await weapp.boot()

    await weapp.tap('打电话给值班室')

    expect(weapp.weixin.calls.find(({ name }) => name === 'makePhoneCall')?.options.phoneNumber).toBe(
      '0933-0000000',
    )
  })

  it('opens a page of the beats sub-package and lists villages there', async () => {
    await weapp.boot()

    await weapp.tap('找我的民警')
    await weapp.settle()

    expect(weapp.current.route).toBe('beats/pages/find-officer')
    expect(weapp.text()).toContain('白草坡村')
  })

  it('turns to elder mode with one tap from home', async () => {
    await weapp.boot()

    await weapp.tap('长辈版')

    expect(weapp.nodes().some(({ node }) => (node.cl ?? '').includes('elder'))).toBe(true)
  })

  it('stays within what WeChat audits: setData size, nodes and depth', async () => {
    await weapp.boot()
    const nodes = weapp.nodes()

    expect(weapp.setData.largest).toBeLessThanOrEqual(256 * 1024)
    expect(weapp.setData.calls).toBeLessThan(20)
    expect(nodes.length).toBeLessThan(1000)
    expect(Math.max(...nodes.map(({ depth }) => depth))).toBeLessThan(30)
  })

  it('keeps roles and labels for screen readers in its templates', () => {
    const template = readFileSync(join(folder, 'base.wxml'), 'utf8')

    expect(template).toContain('aria-role=')
    expect(template).toContain('aria-label=')
  })
})
