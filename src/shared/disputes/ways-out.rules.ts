import type { DisputeState } from './dispute'
import type { DisputeCategory } from './dispute-category'

const toAsk = '以派出所答复为准'

/** Who else settles this sort of matter, before the court (facts.md D1). */
const ofCategory: Partial<Record<DisputeCategory, readonly string[]>> = {
  family: ['可以请妇联帮忙，打 12338', '老人、孩子的生活费，可以到法院要（民法典 1067 条）'],
  neighbours: ['可以找村上的人民调解委员会，不收钱'],
  homestead: ['宅基地归谁，可以请镇政府处理；对处理决定不服，接到后 30 天内到法院（土地管理法 14 条）'],
  boundary: [
    '承包地的事，可以申请农村土地承包仲裁，一般要在两年内（农村土地承包法 55 条、承包仲裁法 18 条）',
    '地归谁说不清的，请镇政府处理（土地管理法 14 条）',
  ],
  forest: ['林地归谁，可以请镇政府处理；对处理决定不服，接到后 30 天内到法院（森林法 22 条）'],
  debt: ['打官司一般要在三年内（民法典 188 条）'],
  compensation: ['打官司一般要在三年内（民法典 188 条）'],
  wages: [
    '欠工钱，打 12333 找劳动监察',
    '可以申请劳动仲裁，一般要在一年内（劳动争议调解仲裁法 27 条）',
    '写过欠条、协议的，可以到法院申请支付令（劳动争议调解仲裁法 16 条）',
  ],
  traffic: ['车祸先由交警处理，打 122；赔偿可以请交警调解或到法院（道路交通安全法 74 条）'],
  farming: ['农资、农机有毛病，打 12315 投诉'],
  consumption: ['买东西吃了亏，打 12315 投诉'],
  requisition: ['征地、补偿的事，打 12345 或找镇政府'],
  'village-affairs': ['村务的事，打 12345 或找镇政府'],
  pollution: ['污染、噪声，打 12345 反映'],
  'property-service': ['小区物业的事，打 12345 反映'],
}

const ofAll: readonly string[] = [
  '可以再申请一次调解，来找民警就行',
  '可以到法院起诉',
  '不懂法律、请不起律师，打 12348 问法律援助',
]

const withWays: readonly DisputeState[] = ['not-agreed', 'refused-by-party', 'to-court']

/** 人民调解法 26: where mediation does not succeed, the other ways are told; the nearest to the matter first. */
export const waysOf = (state: DisputeState, category: DisputeCategory): readonly string[] =>
  withWays.includes(state) ? [...(ofCategory[category] ?? []), ...ofAll, `具体怎么办，${toAsk}`] : []
