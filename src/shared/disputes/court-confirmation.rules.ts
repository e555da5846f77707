import { type BeijingDay, addDays, beijingDay } from '@shared/kernel/beijing-time'
import { Refusal } from '@shared/kernel/refusals'
import type { Progress } from './dispute'
import type { CourtNews, CourtRecord } from './mediation'

/** 人民调解法 33: both together, within 30 days after the agreement takes effect. */
export const DAYS_TO_CONFIRM = 30

/** 人民调解法 33; 2011 规定 4: not for the police's own; of a family's matters money and things alone. */
export function confirmableUntil({
  mediation,
  settledAt,
  agreement,
}: Pick<Progress, 'mediation' | 'settledAt' | 'agreement'>): BeijingDay | null {
  if (mediation === null || settledAt === null || agreement === null) return null
  return ['people', 'administrative'].includes(mediation.basis)
    ? addDays(beijingDay(settledAt), DAYS_TO_CONFIRM)
    : null
}

const wrongDay = (text: string) => new Refusal('request.invalid', { errors: [{ field: 'body.day', text }] })

/** 人民调解法 33: from the day the agreement takes effect, for thirty days. */
function asked(progress: Progress, day: BeijingDay, until: BeijingDay): CourtRecord {
  if (progress.court !== null) throw new Refusal('dispute.not-now')
  const from = progress.settledAt === null ? until : beijingDay(progress.settledAt)
  if (day < from || day > until) throw wrongDay(`要在协议生效那天到 ${until} 之间（人民调解法 33 条）`)
  return { askedOn: day, answeredOn: null, confirmed: null }
}

function answered({ court }: Progress, day: BeijingDay, confirmed: boolean): CourtRecord {
  if (court?.answeredOn !== null) throw new Refusal('dispute.court-not-asked')
  if (day < court.askedOn) throw wrongDay(`不能早于申请的那天（${court.askedOn}）`)
  return { ...court, answeredOn: day, confirmed }
}

/** What is known of the court after one more piece of news, of no day ahead of `now`. */
export function hearOfCourt(progress: Progress, { news, day }: CourtNews, now: Date): CourtRecord {
  const until = confirmableUntil(progress)
  if (until === null) throw new Refusal('dispute.not-now')
  if (day > beijingDay(now)) throw wrongDay('这一天还没到，请写已经去过的那天')
  return news === 'asked' ? asked(progress, day, until) : answered(progress, day, news === 'confirmed')
}

/** The news that may come next. */
export function courtNewsAfter(record: CourtRecord | null): readonly CourtNews['news'][] {
  if (record === null) return ['asked']
  return record.answeredOn === null ? ['confirmed', 'declined'] : []
}
