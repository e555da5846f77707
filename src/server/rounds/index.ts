import { remindOfMotorbikes } from './motorbike-reminders.service'
import type { RoundsParts } from './parts'
import { mountRounds } from './rounds.routes'

const REMIND_EVERY = 1800

/** Days on the road: the round of a beat, what is packed, which village is told, the motorbikes. */
export const openRounds = (parts: RoundsParts): void => {
  mountRounds(parts)
  parts.jobs.every('remind-of-motorbikes', REMIND_EVERY, (sql, now) => remindOfMotorbikes(sql, parts, now))
}
