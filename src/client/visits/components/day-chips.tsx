import { Choices } from '@client/ui/choices'
import type { BeijingDay } from '@shared/kernel/beijing-time'
import { sayDay } from '@shared/kernel/day-words.rules'
import { daysFrom } from '../visits.store'

interface Props {
  readonly label: string
  readonly day: BeijingDay | null
  readonly onChoose: (day: BeijingDay) => void
  /** Days from today with their words. */
  readonly choices: readonly (readonly [days: number, words: string])[]
}

export const lately = [
  [0, '今天'],
  [-1, '昨天'],
  [-2, '前天'],
] as const
export const soon = [
  [3, '三天'],
  [7, '一星期'],
  [15, '半个月'],
  [30, '一个月'],
] as const
export const later = [
  [7, '一星期后'],
  [30, '一个月后'],
  [90, '三个月后'],
  [180, '半年后'],
] as const

export const careAgain = [
  [7, '一周后'],
  [30, '一个月后'],
] as const

/** A day by one tap; nobody types a date at a gate. */
export function DayChips({ label, day, onChoose, choices }: Props) {
  const days = choices.map(([ahead]) => daysFrom(ahead))
  const names = Object.fromEntries(choices.map(([ahead, words]) => [daysFrom(ahead), words]))
  const other = day !== null && !days.includes(day)
  return (
    <Choices
      label={label}
      options={other ? [...days, day] : days}
      names={other ? { ...names, [day]: sayDay(day) } : names}
      chosen={day === null ? [] : [day]}
      onChoose={onChoose}
    />
  )
}
