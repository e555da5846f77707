import {
  type Block,
  type FormRow,
  type Paper,
  chineseDay,
  chineseNumber,
  paperDay,
} from '@server/platform/documents/paper'
import type {
  AgreementPaper,
  PaperMeeting,
  PaperMediator,
  PaperParty,
} from '@shared/disputes/agreement-paper'
import type { Instalment, LegalBasis } from '@shared/disputes/mediation'
import type { BeijingDay } from '@shared/kernel/beijing-time'

const BY_HAND = '　　　　　　年　　月　　日'

const FACTS = '纠纷主要事实、争议事项、各方责任'
const NUMBER = '编号：＿＿＿＿＿＿＿＿＿＿'

/** What the paper calls its number, its mediators and its seal (facts.md D3; 行政案件程序 184). */
const words: Record<
  LegalBasis,
  { readonly number: string; readonly mediator: string; readonly seal: string; readonly facts: string }
> = {
  people: {
    number: '编号：（＿＿＿＿）＿＿人调字第＿＿＿号',
    mediator: '人民调解员',
    seal: '人民调解委员会（印章）',
    facts: FACTS,
  },
  'public-order': {
    number: NUMBER,
    mediator: '主持人',
    seal: '公安机关（印章）',
    facts: '案件主要事实（时间、地点、人员、起因、经过、情节、结果）',
  },
  administrative: { number: NUMBER, mediator: '调解人', seal: '调解机关（印章）', facts: FACTS },
  court: { number: NUMBER, mediator: '调解员', seal: '调解组织（印章）', facts: FACTS },
}

/** Sex, age, address and identity number are written by hand: the service does not keep them. */
const partyRows = ({ label, name }: PaperParty): FormRow[] => [
  [`${label}姓名`, name ?? '', '性别、民族', ''],
  ['年龄', '', '职业或职务', ''],
  ['联系电话', '', '证件号码', ''],
  ['单位或住址', ''],
]

const meetingLine = ({ heldOn, place, present, officers, recorded }: PaperMeeting): string => {
  const others = present.length === 0 ? '' : `在场人：${present.join('、')}。`
  const police = officers === 0 ? '' : `到场民警 ${officers} 名${recorded ? '，全程录音录像' : ''}。`
  return `${paperDay(heldOn)}在${place}进行了调解。${others}${police}`
}

const ownNumber =
  /^\s*(?:第?[一二三四五六七八九十]+[、.．条]|[（(][一二三四五六七八九十\d]+[)）]|\d+[、.．)）])\s*/

/** The terms as 一、二、三, whatever numbers they were typed with; a single sentence stays as it is. */
export function numberTerms(terms: string): string[] {
  const lines = terms
    .split('\n')
    .map((line) => line.replace(ownNumber, '').trim())
    .filter((line) => line !== '')
  return lines.length < 2 ? lines : lines.map((line, index) => `${chineseNumber(index + 1)}、${line}`)
}

const instalmentRow = ({ what, yuan, due, doneOn }: Instalment, index: number): string[] => [
  String(index + 1),
  what,
  yuan === null ? '—' : yuan.toFixed(2),
  paperDay(due),
  doneOn === null ? '' : paperDay(doneOn),
]

const instalmentColumns = [
  { title: '期次', width: 0.9 },
  { title: '内容', width: 3.4 },
  { title: '金额（元）', width: 1.9 },
  { title: '履行期限', width: 3.2 },
  { title: '履行情况', width: 2.4 },
]

function performance({ way, place, performBy, instalments }: AgreementPaper): Block[] {
  const facts: FormRow[] = [
    ['履行方式', way ?? '', '履行地点', place ?? ''],
    ['履行期限', performBy === null ? '' : `${paperDay(performBy)}前`],
  ]
  const table: Block[] =
    instalments.length === 0
      ? []
      : [{ kind: 'gap' }, { kind: 'table', columns: instalmentColumns, rows: instalments.map(instalmentRow) }]
  return [{ kind: 'heading', text: '履行方式、地点、期限' }, { kind: 'form', rows: facts }, ...table]
}

const confirmed = (signedOn: BeijingDay | null) =>
  signedOn === null ? '　' : `（${paperDay(signedOn)}已确认）`

const partyPlace = ({ side, label, signedOn }: PaperParty, meeting: PaperMeeting | null) => {
  const signer = meeting?.proxied.includes(side) === true ? '代理人签名，附授权委托书' : '签名、盖章或按指印'
  return `${label}（${signer}）：\n${confirmed(signedOn)}\n${BY_HAND}`
}

const mediatorPlace = (title: string, person: PaperMediator | null) =>
  `${title}（签名）：\n${person === null ? '　' : `（${person.role} ${person.name}）`}\n${BY_HAND}`

function signatures({ basis, parties, meeting, mediators, recorder }: AgreementPaper): Block {
  const signing: readonly (PaperMediator | null)[] = mediators.length === 0 ? [null] : mediators
  const places = [
    ...parties.map((party) => partyPlace(party, meeting)),
    ...signing.map((person) => mediatorPlace(words[basis].mediator, person)),
    mediatorPlace('记录人', recorder),
  ]
  return { kind: 'signatures', places }
}

function notesOf({ notes, confirmableUntil }: AgreementPaper): string[] {
  if (confirmableUntil === null || notes.some((note) => note.includes('司法确认'))) return [...notes]
  const confirmation = `双方可以在${paperDay(confirmableUntil)}前共同向人民法院申请司法确认（人民调解法第三十三条）。`
  return [...notes, confirmation]
}

function copiesLine({ copies, parties }: AgreementPaper): string {
  const kept = copies > parties.length ? '，其余由调解组织存卷' : ''
  return `本协议一式${copies === 2 ? '两' : chineseNumber(copies)}份，当事人各持一份${kept}。`
}

const paragraph = (text: string): Block => ({ kind: 'text', text })

/** Lines to write on where nothing was typed. */
const TO_FILL: readonly Block[] = [1, 2, 3].map(() => ({ kind: 'note', text: '＿'.repeat(40) }))

/** The agreement as it is printed and signed. */
export function agreementDocument(agreement: AgreementPaper, at: Date): Paper {
  const { basis, title, number, parties, meeting, facts, issues, terms, station, writtenOn } = agreement
  const { responsibilities, oral } = agreement
  const place = basis === 'public-order' ? `${station}（印章）` : words[basis].seal
  return {
    name: `${title} ${number}`,
    at,
    blocks: [
      { kind: 'title', text: title },
      { kind: 'number', text: `${words[basis].number}\n登记号：${number}` },
      { kind: 'form', rows: parties.flatMap(partyRows) },
      { kind: 'heading', text: words[basis].facts },
      ...(facts.trim() === '' ? TO_FILL : facts.split('\n').map(paragraph)),
      ...(issues === null ? [] : [paragraph(`争议事项：${issues}`)]),
      ...(responsibilities === null ? [] : [paragraph(`各方责任：${responsibilities}`)]),
      ...(meeting === null ? [] : [paragraph(meetingLine(meeting))]),
      { kind: 'heading', text: `经调解，双方自愿达成如下${oral ? '口头' : ''}协议` },
      ...numberTerms(terms).map(paragraph),
      ...performance(agreement),
      ...(oral ? [] : [paragraph(copiesLine(agreement))]),
      { kind: 'gap' },
      signatures(agreement),
      { kind: 'closing', lines: [place, chineseDay(writtenOn)] },
      ...notesOf(agreement).map((text): Block => ({ kind: 'note', text: `注：${text}` })),
    ],
  }
}
