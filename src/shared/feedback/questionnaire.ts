/** Raised when a question or an option changes, so that old answers stay readable. */
export const QUESTIONNAIRE_VERSION = 1 as const

export interface QuestionOption {
  readonly id: string
  readonly text: string
}

export interface Question {
  readonly id: string
  readonly text: string
  /** How many options may be chosen. */
  readonly most: number
  readonly options: readonly QuestionOption[]
}

const question = (
  id: string,
  text: string,
  options: Readonly<Record<string, string>>,
  most = 1,
): Question => ({
  id,
  text,
  most,
  options: Object.entries(options).map(([optionId, words]) => ({ id: optionId, text: words })),
})

/** The station's survey: about the service and the village, never about the person who answers (facts.md A 24). */
export const questionnaire: readonly Question[] = [
  question('seen', '最近三个月，您在村里见过社区民警吗？', {
    often: '常见到',
    sometimes: '见过几次',
    never: '没见过',
    unsure: '说不清',
  }),
  question('known', '您知道自己村的民警是谁、怎么找吗？', {
    yes: '知道',
    'name-only': '听说过，不会找',
    no: '不知道',
  }),
  question('safe', '天黑以后在村里走，您觉得安全吗？', {
    'very-safe': '很安全',
    safe: '还算安全',
    'not-very': '不太安全',
    unsafe: '不安全',
  }),
  question('answered', '找民警办事、问事，多久有人答复？', {
    'same-day': '当天',
    'few-days': '过几天',
    long: '很久才答',
    'no-answer': '没人答',
    'never-asked': '没找过',
  }),
  question('manner', '民警说话办事，您觉得怎么样？', {
    patient: '耐心，讲得明白',
    fair: '还行',
    impatient: '不耐心',
    'never-met': '没打过交道',
  }),
  question(
    'useful',
    '下面哪几样对您最有用？最多选三样',
    {
      'home-photo': '上门照相办身份证',
      'card-delivery': '把证送到家',
      household: '讲户口怎么办',
      fraud: '讲防骗',
      mediation: '调解纠纷',
      care: '看望老人和娃',
      none: '都没用过',
    },
    3,
  ),
  question(
    'worry',
    '您现在最担心什么？最多选三样',
    {
      fraud: '被骗',
      theft: '被偷',
      fire: '着火',
      road: '路上不安全',
      neighbours: '邻里闹矛盾',
      family: '家里老人和娃没人看',
      nothing: '没啥担心的',
    },
    3,
  ),
  question('overall', '总的说，您对派出所满意吗？', {
    satisfied: '满意',
    fair: '一般',
    unsatisfied: '不满意',
  }),
]
