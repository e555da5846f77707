import type { FormProps } from './content-editor'
import { Field } from './field'
import { errorUnder } from './use-attempt'

type TextKey<T> = { [Key in keyof T]: T[Key] extends string | null ? Key : never }[keyof T] & string

interface Props<T> extends FormProps<T> {
  readonly names: Readonly<Record<keyof T, string>>
  readonly name: TextKey<T>
  readonly most: number
  readonly kind?: 'growing' | 'long'
  readonly hint?: string
  /** An empty line means that there is none. */
  readonly mayBeAbsent?: boolean
}

/** One field of text of a guide or an article, with its counter. */
export function ContentLine<T>(props: Props<T>) {
  const { text, change, problem, names, name, most, kind = 'long', hint = '', mayBeAbsent = false } = props
  const value = text[name] as string | null
  return (
    <Field
      label={names[name]}
      initial={value ?? ''}
      kind={kind}
      most={most}
      hint={hint}
      counted
      error={errorUnder(problem, name)}
      onChange={(typed) => {
        change({ [name]: mayBeAbsent && typed === '' ? null : typed } as Partial<T>)
      }}
    />
  )
}
