import { Choices } from '@client/ui/choices'
import type { VisitForm } from '../visits.api'
import { namesBy } from './use-visit-form'

interface Props {
  readonly form: VisitForm
  readonly chosen: string | null
  readonly onChoose: (code: string) => void
}

/** The few villages of the own beat, each one tap. */
export function VillageChips({ form, chosen, onChoose }: Props) {
  return (
    <Choices
      label="哪个村"
      options={form.villages.map(({ code }) => code)}
      names={namesBy(form.villages, ({ code }) => code)}
      chosen={chosen === null ? [] : [chosen]}
      onChoose={onChoose}
    />
  )
}
