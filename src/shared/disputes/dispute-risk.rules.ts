import { checkDanger } from '@shared/safety/danger.rules'
import { type DisputeAct, type Progress, type Risk, risks } from './dispute'
import { type DisputeCategory, categoryWords } from './dispute-category'

/** What a report is weighed by. Words only suggest: nothing is refused for them. */
export interface Told {
  readonly text: string
  readonly category: DisputeCategory
  /** Earlier reports of this person about the same kind of matter. */
  readonly earlierReports: number
  /** They were shown 110 and still told the police. */
  readonly afterWarning: boolean
}

export interface Assessment {
  readonly risk: Risk
  /** Why, in words that staff read. */
  readonly signs: readonly string[]
  /** Violence or another matter of facts.md D5: not for mediation, and few may see it. */
  readonly isProtected: boolean
}

interface WatchWord {
  readonly sign: string
  readonly pattern: RegExp
  readonly protects?: true
}

/** facts.md D4, red: threats, suicide, weapon, injury, past violence, crowd, domestic violence. */
const redWords: readonly WatchWord[] = [
  {
    sign: '有要伤人、报复的话',
    pattern: /(?:弄|整|打|砍|捅|杀)死|同归于尽|血洗|灭(?:了)?(?:他|我|你)?(?:全家|门)|扬言|报复|拼命/,
  },
  { sign: '提到刀或凶器', pattern: /(?:拿|持|提|动)(?:着|了)?(?:菜)?刀|斧头.{0,4}(?:砍|追)|匕首|凶器/ },
  {
    sign: '有轻生的话',
    pattern: /喝(?:了)?(?:农)?药(?!店|费)|不想活|活不下去|上吊|自杀|跳(?:楼|河|井|崖|桥|沟|渠|水库)/,
  },
  { sign: '有放火、爆炸的话', pattern: /放火|点了(?:他|你|我|她|房|家|屋|车|柴|麦)|炸(?:了|掉|死|药)/ },
  {
    sign: '有人挨打或受伤',
    pattern:
      /打人|打伤|打了(?!个?(?:电话|招呼|针|药|井|工|麦|粮|草|包|水|折|饭|油|欠?条|收条|官司|算|听|招))|动(?:了)?手|挨打|流血|受伤|骨折|住(?:了)?院/,
  },
  {
    sign: '家庭暴力迹象',
    pattern:
      /家暴|(?:男人|老公|丈夫|婆婆|公公|媳妇|儿子|女婿|爸|爹|后妈|继父).{0,8}(?:打|踢|掐)(?:我|她|他|娃|孩|老人)|打(?:老婆|媳妇|老人|孩子|娃)/,
    protects: true,
  },
  {
    sign: '不让人出门',
    pattern: /不让(?:我|她|他|人|娃)?们?(?:出门|出去|走)|关在(?:家|屋|房)|锁在(?:家|屋|房)/,
    protects: true,
  },
  { sign: '有人被跟踪', pattern: /跟踪|尾随|盯梢/, protects: true },
  {
    sign: '人多聚集',
    pattern: /聚众|一群人|几十(?:个)?人|(?:叫|带|喊)(?:了|着)?(?:一帮|好多|几个)?人.{0,6}(?:来|堵|闹|打)/,
  },
]

/** facts.md D4, yellow: one side angry, failed once, elder or child affected. */
const yellowWords: readonly WatchWord[] = [
  { sign: '一方情绪激动', pattern: /骂|吵(?:得|了好|凶)|气(?:得|不过)|砸|威胁/ },
  {
    sign: '以前调解过没成',
    pattern: /(?:调解|说和|找村上|找过村).{0,8}(?:没用|不行|不听|没成|不管|不认)|又不认|反悔/,
  },
  { sign: '老人或孩子受影响', pattern: /老人|老汉|老妈|孩子|娃|没人管|赡养|抚养/ },
]

/** The third report of one kind is red. */
const MANY_REPORTS = 3

const rank = (risk: Risk) => risks.indexOf(risk)

export const isHigher = (risk: Risk, than: Risk): boolean => rank(risk) > rank(than)

/** The higher of two. */
export const atLeast = (risk: Risk, floor: Risk): Risk => (isHigher(floor, risk) ? floor : risk)

const heard = (words: readonly WatchWord[], text: string) => words.filter(({ pattern }) => pattern.test(text))

/** With the one that is weighed. */
const isMany = (earlierReports: number) => earlierReports + 1 >= MANY_REPORTS

function redSigns({ text, earlierReports, afterWarning }: Told) {
  const words = heard(redWords, text)
  const danger = checkDanger(text)
  const signs = [
    ...words.map(({ sign }) => sign),
    ...danger.reasons.map(({ sentence }) => sentence),
    ...(isMany(earlierReports) ? [`第 ${String(earlierReports + 1)} 次反映同类的事`] : []),
    ...(afterWarning && words.length === 0 && danger.call === null ? ['看过 110 提醒后仍要告诉民警'] : []),
  ]
  const isProtected = afterWarning || danger.call !== null || words.some(({ protects }) => protects === true)
  return { signs, isProtected }
}

const yellowSigns = ({ text, category, earlierReports }: Told): string[] => [
  ...heard(yellowWords, text).map(({ sign }) => sign),
  ...(categoryWords[category].weighty === true ? ['牵涉钱或地'] : []),
  ...(earlierReports > 0 && !isMany(earlierReports) ? ['以前反映过同类的事'] : []),
]

/** How grave a report looks. Any red sign makes it red by itself; a person may lower it afterwards. */
export function assessRisk(told: Told): Assessment {
  const red = redSigns(told)
  const yellow = yellowSigns(told)
  const signs = [...new Set([...red.signs, ...yellow])]
  if (red.signs.length > 0) return { risk: 'red', signs, isProtected: red.isProtected }
  return { risk: yellow.length > 0 ? 'yellow' : 'blue', signs, isProtected: red.isProtected }
}

/** What a later word does: it raises by itself and never lowers. */
export const raisedBy = (
  progress: Pick<Progress, 'risk' | 'isProtected'>,
  { risk, isProtected }: Assessment,
): Pick<Progress, 'risk' | 'isProtected'> => ({
  risk: atLeast(progress.risk, risk),
  isProtected: progress.isProtected || isProtected,
})

/** Acts whose words tell of the matter itself; who mediates reports what may escalate (人民调解法 25). */
const telling: readonly DisputeAct[] = [
  'supplement',
  'statement',
  'consent',
  'mediation',
  'no-agreement',
  'agreement-refusal',
  'performance',
  'follow-up',
  'reopening',
  'note',
]

/** The words of an act that are weighed like those of a report. */
export const heardIn = (act: DisputeAct, words: readonly (string | null | undefined)[]): string[] =>
  telling.includes(act) ? words.filter((one) => one !== null && one !== undefined) : []
