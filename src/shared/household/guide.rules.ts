import type { Guide, LegalBasis, PaperForm, PaperToBring } from './guide'

/** The list that a villager prints, or copies by hand, and ticks before leaving home. */
export interface MaterialSheet {
  readonly heading: string
  readonly lines: readonly { readonly item: string; readonly form: string; readonly note: string | null }[]
  readonly feet: readonly string[]
}

const formWords: Readonly<Record<PaperForm, string>> = {
  original: '原件',
  copy: '复印件',
  'original-and-copy': '原件和复印件',
}

export const sayForm = (form: PaperForm): string => formWords[form]

/** `《居民身份证法》第12条`; a document known by its number, `财综〔2012〕97号`, goes without marks. */
export function citationOf({ law, article }: LegalBasis): string {
  const isNumber = /〔\d{4}〕|^GA\/T/.test(law)
  return `${isNumber ? law : `《${law}》`}${article ?? ''}`
}

/** What the station has the last word on, as a sentence; null where the law settles everything. */
export const confirmSentence = (guide: Guide): string | null =>
  guide.confirmLocally === null ? null : `${guide.confirmLocally}：各地不一样，以派出所答复为准。`

export function checkedSentence({ lastChecked }: Guide): string {
  const [year = 0, month = 0, day = 0] = lastChecked.day.split('-').map(Number)
  return `最后核对：${year}年${month}月${day}日，${lastChecked.by}`
}

const present = (lines: readonly (string | null)[]): string[] => lines.filter((line) => line !== null)

export function materialList(guide: Guide): MaterialSheet {
  return {
    heading: `${guide.title}：要带的东西`,
    lines: guide.bring.map(({ item, form, note }) => ({ item, form: sayForm(form), note: note ?? null })),
    feet: present([
      `去哪里：${guide.where}`,
      `多久：${guide.howLong}`,
      `多少钱：${guide.howMuch}`,
      '东西没带齐，民警会一次说清还缺什么。',
      confirmSentence(guide),
      '紧急情况请打110。派出所不发链接，不要银行卡、密码、验证码。',
      checkedSentence(guide),
    ]),
  }
}

/** A speech engine pauses at a full stop and reads book marks aloud on some phones. */
const asSpoken = (text: string): string => {
  const plain = text
    .replace(/》《/g, '、')
    .replace(/[《》“”]/g, '')
    .replace(/（/g, '，')
    .replace(/）/g, '')
  return /[。？！]$/.test(plain) ? plain : `${plain}。`
}

const sayPaper = ({ item, form, note }: PaperToBring): string =>
  [`${item}，${sayForm(form)}`, ...(note === undefined ? [] : [note])].join('，')

/** The guide as it is read aloud, in the order of the page; articles of law are left to the eye. */
export function spokenText(guide: Guide): string {
  const papers = guide.bring.map((paper, index) => `第${index + 1}样，${sayPaper(paper)}`)
  return present([
    guide.title,
    guide.summary,
    `谁能办：${guide.whoMayApply.join('；')}`,
    `要带${guide.bring.length}样东西`,
    ...papers,
    `去哪里：${guide.where}`,
    `多久：${guide.howLong}`,
    `多少钱：${guide.howMuch}`,
    ...guide.questions.flatMap(({ question, answer }) => [
      question.endsWith('？') ? question : `${question}？`,
      answer,
    ]),
    confirmSentence(guide),
    checkedSentence(guide),
  ])
    .map(asSpoken)
    .join('\n')
}
