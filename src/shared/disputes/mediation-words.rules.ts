import type { BeijingDay } from '@shared/kernel/beijing-time'
import { sayFullDay } from '@shared/kernel/day-words.rules'
import type { DisputeCategory } from './dispute-category'
import type {
  CourtNews,
  CourtRecord,
  Exclusion,
  LegalBasis,
  MediationKind,
  MinorViolation,
  MinorsPresent,
  PanelTie,
  Venue,
} from './mediation'

export const kindNames: Record<MediationKind, string> = {
  people: '人民调解',
  'public-order': '治安调解',
  judicial: '司法调解',
}

export const basisNames: Record<LegalBasis, string> = {
  people: '人民调解委员会',
  'public-order': '公安机关',
  administrative: '司法所、镇政府（行政调解）',
  court: '法院',
}

export const venueNames: Record<Venue, string> = {
  'case-venue': '办案场所',
  'police-room': '警务室、派出所',
  'village-office': '村委会',
  home: '当事人家里',
  outdoors: '田间、路边',
}

export const violationNames: Record<MinorViolation, string> = {
  fight: '打架',
  damage: '毁坏东西',
  insult: '辱骂、侮辱',
  disturbance: '噪声、犬只等扰民',
}

export const exclusionNames: Record<Exclusion, string> = {
  hired: '雇人伤害',
  gang: '结伙斗殴、寻衅滋事',
  repeated: '多次违法',
  'party-refuses': '有一方不愿意调解',
  'new-violation': '调解期间又违法',
  fled: '违法嫌疑人逃跑',
  grave: '情节不是较轻的',
}

export const sayOpenness = (isOpen: boolean): string =>
  isOpen ? '公开（双方都愿意）' : '不公开（人民调解法 23 条）'

export const minorsNames: Record<MinorsPresent, string> = {
  none: '双方都是成年人',
  'with-guardian': '有未成年人，监护人在场',
  alone: '有未成年人，监护人没来',
}

export const tieNames: Record<PanelTie, string> = {
  none: '和双方都没有关系',
  acquainted: '认识，不影响公正',
  relative: '是一方的亲属',
  interested: '和这件事有利害关系',
  'asked-to-leave': '当事人要求换人',
}

export const paperTitles: Record<MediationKind, string> = {
  people: '人民调解协议书',
  'public-order': '治安调解协议书',
  judicial: '调解协议书',
}

/** What the law says about each kind, for whoever writes the record (facts.md D2). */
export const kindRules: Record<MediationKind, readonly string[]> = {
  people: ['不收钱，双方自愿（人民调解法 4 条、17 条）', '一般一个月内调完（人民调解工作若干规定 33 条）'],
  'public-order': [
    '只调民间纠纷引起、情节较轻的打架、毁坏财物等（治安管理处罚法 9 条）',
    '两名民警，或一名民警并全程同步录音录像；辅警不算（治安管理处罚法 108 条，场所要求以法制部门答复为准）',
    '一般调一次；第二次在第一次后 7 个工作日内（行政案件程序规定）',
    '谈成并做到的不予处罚；没谈成或不履行的，依法处理，并告诉双方可以起诉',
  ],
  judicial: [
    '写明以谁的名义：法院、司法所还是人民调解委员会',
    '双方可以在 30 天内一起到法院申请司法确认（人民调解法 33 条）；婚姻、收养等身份关系不能确认',
  ],
}

export const courtNewsNames: Record<CourtNews['news'], string> = {
  asked: '双方一起去申请了',
  confirmed: '法院确认了，有裁定书',
  declined: '法院没有确认',
}

/** What is known of the court, in lines: what, and when. */
export const courtLines = (record: CourtRecord | null): readonly (readonly [string, string])[] => {
  if (record === null) return []
  const { askedOn, answeredOn, confirmed } = record
  const answer =
    answeredOn === null
      ? '还没有答复'
      : `${sayFullDay(answeredOn)} ${confirmed === true ? '确认了' : '没有确认'}`
  return [
    ['司法确认', `${sayFullDay(askedOn)} 一起去申请了`],
    ['法院', answer],
  ]
}

/** Until when both may ask the court together, and what of a family's matters it does not confirm (2011 规定 4). */
export const sayConfirmation = (until: BeijingDay, category: DisputeCategory): string =>
  `双方可以在${sayFullDay(until)}前一起到法院申请司法确认，不收钱（人民调解法 33 条）。${
    category === 'family' ? '只确认钱和东西的事；离婚、收养、亲子这些身份的事，法院不确认。' : ''
  }`
