import type { BeijingDay } from './beijing-time'

/** `2026-11-24` as people say it: 11月24日. */
export const sayDay = (day: BeijingDay): string => `${Number(day.slice(5, 7))}月${Number(day.slice(8, 10))}日`

/** With its year, for a day that lies far ahead. */
export const sayFullDay = (day: BeijingDay): string => `${day.slice(0, 4)}年${sayDay(day)}`
