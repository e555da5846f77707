/** What is told to people in a place: at a market, a school gate, on the road. The statistics count it. */
export const talkKinds = ['talk', 'traffic'] as const
export type TalkKind = (typeof talkKinds)[number]

export const talkKindNames: Record<TalkKind, string> = { talk: '防范宣传', traffic: '交通劝导' }

export const talkTopics = [
  'fire-and-theft',
  'telecom-fraud',
  'traffic-safety',
  'drugs',
  'officer-contact',
  'law',
] as const
export type TalkTopic = (typeof talkTopics)[number]

export const talkTopicNames: Record<TalkTopic, string> = {
  'fire-and-theft': '防火防盗',
  'telecom-fraud': '防电信诈骗',
  'traffic-safety': '交通安全',
  drugs: '防毒禁毒',
  'officer-contact': '社区民警联系方式',
  law: '普法',
}
