import { describe, expect, it } from 'vitest'
import { GAP_LIMIT, maskQuestion } from '@shared/household/guide-gap.rules'

describe('a question kept without personal data', () => {
  it.each([
    ['我的身份证622723188001010014丢了', '622723188001010014'],
    ['身份证 622723 1880 0101 0014 丢了', '0014'],
    ['给我回电话13800000001', '13800000001'],
    ['打１３８００００００００１', '00000'],
    ['138-0000-0001找我', '0001'],
    ['座机0933-3621234', '3621234'],
    ['加我微信abc_12345', 'abc_12345'],
    ['发到zhang.san@example.com', 'zhang'],
    ['我叫张建国，驾照丢了', '张建国'],
    ['他叫做李小红咋办', '李小红'],
    ['姓名：王五一，要办卡', '王五一'],
    ['我是赵铁柱，想问社保', '赵铁柱'],
    ['车牌甘L12345被扣了', 'L12345'],
  ])('hides who it is in %s', (typed, personal) => {
    expect(maskQuestion(typed)).not.toContain(personal)
  })

  it.each(['养狗要办证吗', '我是外地人，在这开店要啥手续', '2027年还能办暂住证不', '我家有3口人'])(
    'leaves the words of %s',
    (typed) => {
      expect(maskQuestion(typed)).toBe(typed.normalize('NFKC'))
    },
  )

  it('is cut to what the list holds', () => {
    expect(maskQuestion('问'.repeat(5000))).toHaveLength(GAP_LIMIT)
  })
})
