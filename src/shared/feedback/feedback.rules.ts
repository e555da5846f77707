import { type BeijingDay, addDays, beijingDay } from '@shared/kernel/beijing-time'

/** A promise of the product that the chief may tighten, not a limit of law. */
const OPINION_ANSWER_DAYS = 7

/** How many anonymous posts one network address may send on a day; a village shares few addresses. */
export const POSTS_PER_ADDRESS_AND_DAY = 30

export const answerDue = (sentAt: Date): BeijingDay => addDays(beijingDay(sentAt), OPINION_ANSWER_DAYS)

/** What can be read out on the phone: `意-1124-7Q0K`. */
export const opinionReceipt = (id: string, sentAt: Date): string =>
  `意-${beijingDay(sentAt).slice(5).replace('-', '')}-${id.slice(-4).toUpperCase()}`

/** `12月2日` for `2026-12-02`. */
export const sayDay = (day: BeijingDay): string => {
  const [, month = '', date = ''] = day.split('-')
  return `${String(Number(month))}月${String(Number(date))}日`
}
