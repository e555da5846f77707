import type { Sql } from '@server/platform/database'
import { beijingDay, nameDay } from '@shared/kernel/beijing-time'
import { type DueMark, dueMarkOf, lastDayToldOf } from '@shared/kernel/due-marks.rules'
import { mayRemind } from '@shared/kernel/reminder.rules'
import { type Motorbike, listDueBy } from './motorbikes.repository'
import type { RoundsParts } from './parts'

type Parts = Pick<RoundsParts, 'people' | 'notices'>

const markWords: Record<DueMark, string> = {
  month: '一个月内到期',
  week: '七天内到期',
  overdue: '过期了，先别骑',
}

const duesOf = ({ inspectionDue, insuranceDue }: Motorbike) => [
  { name: '年检', due: inspectionDue },
  { name: '保险', due: insuranceDue },
]

/** Whoever keeps it, and the chief, who answers for the register. */
async function toldOf(sql: Sql, { people }: Parts, { stationId, keeperId }: Motorbike): Promise<Set<string>> {
  const chiefs = await people.chiefsOf(sql, stationId)
  return new Set([...(keeperId === null ? [] : [keeperId]), ...chiefs])
}

async function remindOf(sql: Sql, parts: Parts, motorbike: Motorbike, now: Date): Promise<void> {
  const { stationId, id, plate } = motorbike
  const today = beijingDay(now)
  for (const accountId of await toldOf(sql, parts, motorbike))
    for (const { name, due } of duesOf(motorbike)) {
      const mark = dueMarkOf(due, today)
      if (mark === null) continue
      await parts.notices.send(sql, {
        stationId,
        kind: 'motorbike-due',
        to: { accountId },
        key: `${id} ${name} ${due} ${mark}`,
        subject: id,
        told: { state: `${plate} ${name}${markWords[mark]}`, when: nameDay(due) },
        now,
      })
    }
}

/** Tells of inspections and insurances a month before, a week before and when they are over, once each. */
export async function remindOfMotorbikes(sql: Sql, parts: Parts, now: Date): Promise<void> {
  if (!mayRemind(now)) return
  for (const motorbike of await listDueBy(sql, lastDayToldOf(beijingDay(now))))
    await remindOf(sql, parts, motorbike, now)
}
