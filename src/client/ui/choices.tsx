import { View } from '@tarojs/components'
import { spoken } from './accessible'
import { Choice } from './choice'

interface Props<T extends string> {
  readonly label: string
  readonly options: readonly T[]
  readonly names: Readonly<Record<T, string>>
  readonly chosen: readonly T[]
  readonly onChoose: (option: T) => void
  readonly error?: string | undefined
  /** Each answer on a row of its own. */
  readonly wide?: boolean
}

/** A question that is answered by tapping. */
export function Choices<T extends string>({
  label,
  options,
  names,
  chosen,
  onChoose,
  error,
  wide,
}: Props<T>) {
  return (
    <View className="stack stack-tight">
      <View className="field-label">{label}</View>
      <View className="choices">
        {options.map((option) => (
          <Choice
            key={option}
            text={names[option]}
            chosen={chosen.includes(option)}
            wide={wide ?? false}
            onPress={() => {
              onChoose(option)
            }}
          />
        ))}
      </View>
      <ErrorLine text={error} />
    </View>
  )
}

export function ErrorLine({ text }: { readonly text: string | undefined }) {
  if (text === undefined) return null
  return (
    <View className="field-error small" {...spoken({ role: 'alert' })}>
      {text}
    </View>
  )
}

/** Ticks or unticks one of several answers. */
export const toggled = <T,>(chosen: readonly T[], option: T): readonly T[] =>
  chosen.includes(option) ? chosen.filter((one) => one !== option) : [...chosen, option]
