import { Field } from './field'

interface Props {
  readonly label: string
  readonly day: string
  readonly onChange: (day: string) => void
  readonly error?: string | undefined
}

/** Whether the text is a day that can be sent: `2026-11-25`. */
export const isDay = (text: string): boolean => /^\d{4}-\d{2}-\d{2}$/.test(text)

/** A day typed at the desk, as the station writes it; full-width figures and strokes are taken too. */
export function DayField({ label, day, onChange, error }: Props) {
  return (
    <Field
      label={label}
      initial={day}
      most={10}
      hint="如：2026-11-25"
      error={error}
      onChange={(text) => {
        onChange(
          text
            .normalize('NFKC')
            .replace(/[/.年月]/g, '-')
            .replace(/日/g, '')
            .trim(),
        )
      }}
    />
  )
}
