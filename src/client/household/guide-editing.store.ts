import { createDrafts } from '@client/platform/content-draft'
import type { GuideText } from './guide-editing.api'

export const useGuideDrafts = createDrafts<GuideText>('guide')

/** A new guide before anything is written; what the law does not settle is said by the station. */
export const blankGuide: GuideText = {
  title: '',
  summary: '',
  whoMayApply: [''],
  bring: [],
  where: '',
  howLong: '',
  howMuch: '',
  questions: [],
  basis: [{ law: '', article: null }],
  confirmLocally: null,
  related: [],
  acts: [{ kind: 'ask' }],
  lastChecked: { day: '2026-01-01', by: '' },
}

export const fieldNames: Readonly<Record<keyof GuideText, string>> = {
  title: '标题',
  summary: '一句话答复',
  whoMayApply: '谁能办',
  bring: '要带的东西',
  where: '去哪里',
  howLong: '多久',
  howMuch: '多少钱',
  questions: '还有人问',
  basis: '依据',
  confirmLocally: '各地不一样的地方',
  related: '相关的指南',
  acts: '下面的按钮',
  lastChecked: '核对',
}

/** Puts a villager's question at the end of the guide, once, for its answer to be written. */
export const withQuestion =
  (question: string | undefined) =>
  ({ questions }: GuideText): Partial<GuideText> =>
    question === undefined || questions.some((one) => one.question === question)
      ? {}
      : { questions: [...questions, { question: question.slice(0, 60), answer: '' }] }
