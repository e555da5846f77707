import type { BeijingDay } from '@shared/kernel/beijing-time'
import { DayChips, careAgain } from './day-chips'

interface Props {
  readonly day: BeijingDay | null
  readonly onChoose: (day: BeijingDay | null) => void
}

/** When somebody is looked after again; the same chip once more takes it back. */
export function CareAgain({ day, onChoose }: Props) {
  return (
    <DayChips
      label="下次什么时候来看（可以不定）"
      day={day}
      choices={careAgain}
      onChoose={(chosen) => {
        onChoose(chosen === day ? null : chosen)
      }}
    />
  )
}
