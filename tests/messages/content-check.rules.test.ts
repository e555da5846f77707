import { describe, expect, it } from 'vitest'
import { checkContent } from '@shared/messages/content-check.rules'

describe('the content check', () => {
  it.each([
    ['点这个 https://abc.example/领钱', '里面有网址'],
    ['低息贷款，无抵押，秒批', '像是借贷广告'],
    ['正规博彩，稳赚不赔', '像是赌博广告'],
    ['加我微信 abc12345 拉你进群', '像是拉人加微信、QQ 或进群'],
    ['在家兼职日结 300 元，联系我', '像是广告'],
    ['你这个王八蛋', '里面有骂人的话'],
  ])('sends %j to a person', (text, reason) => {
    expect(checkContent(text).reasons).toContain(reason)
  })

  it.each([
    '娃上户口要带什么？',
    '我奶奶的身份证丢了，人走不动，能上门照相吗',
    '邻居家的牛又啃了我家麦子',
    '我想问一下贷款被骗了咋办',
    '他的微信我已经删了，还能查到吗',
  ])('leaves %j alone', (text) => {
    expect(checkContent(text)).toEqual({ doubtful: false, reasons: [] })
  })
})
