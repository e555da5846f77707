import { HOUR, beijingMinute } from './beijing-time'

const EARLIEST = 8 * 60

/** Staff are reminded after the station has opened; what was told of once is not told of again. */
export const mayRemind = (now: Date): boolean => beijingMinute(now) >= EARLIEST

const A_DAY = 24 * HOUR
const DAYS_LATE = 3

/** After an outage nobody is told of what was late days ago: it stands on the desk. */
export const lateSince = (now: Date): Date => new Date(now.getTime() - DAYS_LATE * A_DAY)

/** So late that not only whoever's turn it is hears of it. */
export const isLongLate = (dueAt: Date, now: Date): boolean => dueAt.getTime() < now.getTime() - A_DAY
