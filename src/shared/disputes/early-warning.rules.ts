import { type BeijingDay, addDays, beijingDay } from '@shared/kernel/beijing-time'
import { Refusal } from '@shared/kernel/refusals'
import type { Risk } from './dispute'
import type { DisputeCategory } from './dispute-category'
import { atLeast } from './dispute-risk.rules'
import { type Assessment, assessRisk } from './dispute-risk.rules'
import { FIRST_CONTACT } from './dispute-time.rules'
import { type WarningSign, type WarningState, warningSignNames } from './early-warning'

/** facts.md D4: threats, violence and a crowd are red; the rest is yellow at least. */
const red: readonly WarningSign[] = ['threats', 'was-hit', 'many-people']
const yellow: readonly WarningSign[] = ['money', 'land', 'elder-or-child', 'drinking', 'failed-before']

/** A sheet is for what was seen lately. */
const OLDEST_DAYS = 30

interface Noticed {
  readonly category: DisputeCategory
  readonly words: string
  readonly signs: readonly WarningSign[]
}

/** Ticks and words both count, and either may raise. */
export function weighWarning({ category, words, signs }: Noticed): Pick<Assessment, 'risk' | 'signs'> {
  const heard = assessRisk({ text: words, category, earlierReports: 0, afterWarning: false })
  const byTick: Risk = signs.some((sign) => red.includes(sign))
    ? 'red'
    : signs.some((sign) => yellow.includes(sign))
      ? 'yellow'
      : 'blue'
  const grave = signs.filter((sign) => red.includes(sign) || yellow.includes(sign))
  return {
    risk: atLeast(heard.risk, byTick),
    signs: [...new Set([...grave.map((sign) => warningSignNames[sign]), ...heard.signs])],
  }
}

export function assertNoticedLately(noticedOn: BeijingDay, now: Date): void {
  const today = beijingDay(now)
  if (noticedOn <= today && noticedOn >= addDays(today, -OLDEST_DAYS)) return
  throw new Refusal('request.invalid', {
    errors: [{ field: 'body.noticedOn', text: '日期写最近 30 天里的一天' }],
  })
}

/** It is taken up or answered once. */
export function assertOpen(state: WarningState): void {
  if (state !== 'open') throw new Refusal('warning.not-open')
}

/** The first words of a case that comes from a sheet. */
export const storyOf = ({ words, signs }: Pick<Noticed, 'words' | 'signs'>): string =>
  signs.length === 0
    ? words
    : `${words}（排查时看到：${signs.map((sign) => warningSignNames[sign]).join('、')}）`

const ranks: Record<Risk, number> = { red: 0, yellow: 1, blue: 2 }
const RANK = 1e14
const DONE = 4e14

/** The place in the list, ascending: open red first, then the rest by age, then what is done, the newest first. */
export const warningPlace = (
  { state, risk }: { readonly state: WarningState; readonly risk: Risk },
  { createdAt, changedAt }: { readonly createdAt: Date; readonly changedAt: Date },
): number => (state === 'open' ? ranks[risk] * RANK + createdAt.getTime() : DONE + RANK - changedAt.getTime())

/** By when somebody looks at a sheet: as soon as at a report of that risk. */
export const warningDueAt = ({ risk }: { readonly risk: Risk }, createdAt: Date): Date =>
  new Date(createdAt.getTime() + FIRST_CONTACT[risk])
