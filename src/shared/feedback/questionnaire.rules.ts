import { questionnaire } from './questionnaire'

/** Chosen options by question; a question left out was not answered. */
export type Answers = Readonly<Record<string, readonly string[]>>

const isAllowed = (questionId: string, chosen: readonly string[]): boolean => {
  const question = questionnaire.find(({ id }) => id === questionId)
  if (!question || chosen.length > question.most || new Set(chosen).size !== chosen.length) return false
  return chosen.every((option) => question.options.some(({ id }) => id === option))
}

/** Whether every answer belongs to the questionnaire. */
export const answersFit = (answers: Answers): boolean =>
  Object.entries(answers).every(([questionId, chosen]) => isAllowed(questionId, chosen))

/** Whether anything was said at all. */
export const saysSomething = (answers: Answers, words: string | undefined): boolean =>
  words !== undefined || Object.values(answers).some((chosen) => chosen.length > 0)

/** Chooses an option or takes it back; where only one fits, the new one takes its place. */
export function choose(answers: Answers, questionId: string, optionId: string): Answers {
  const question = questionnaire.find(({ id }) => id === questionId)
  if (!question) return answers
  const chosen = answers[questionId] ?? []
  if (chosen.includes(optionId)) {
    return { ...answers, [questionId]: chosen.filter((one) => one !== optionId) }
  }
  if (question.most === 1) return { ...answers, [questionId]: [optionId] }
  return chosen.length < question.most ? { ...answers, [questionId]: [...chosen, optionId] } : answers
}
