import { View } from '@tarojs/components'
import { useState } from 'react'
import { Choice } from './choice'
import { Field } from './field'

interface Props {
  readonly usual: readonly string[]
  readonly label: string
  readonly most: number
  readonly words: string
  readonly onChange: (words: string) => void
}

/** A line that is usually one of a few sentences: a tap writes it, and it can be changed. */
export function UsualWords({ usual, label, most, words, onChange }: Props) {
  const [tapped, setTapped] = useState(0)
  return (
    <View className="stack stack-tight">
      {usual.length === 0 ? null : (
        <View className="choices">
          {usual.map((text) => (
            <Choice
              key={text}
              text={text}
              chosen={words === text}
              onPress={() => {
                onChange(text)
                setTapped(tapped + 1)
              }}
            />
          ))}
        </View>
      )}
      <Field key={String(tapped)} label={label} initial={words} most={most} onChange={onChange} />
    </View>
  )
}
