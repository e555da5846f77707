import { View } from '@tarojs/components'
import { useCallback } from 'react'
import { Choice } from '@client/ui/choice'
import { FourFaces } from '@client/ui/four-faces'
import { useLoadable } from '@client/ui/use-loadable'
import { roleNames } from '@shared/kernel/actor'
import { listAssignees } from '../disputes.api'
import type { FieldsProps } from './act-form'

interface Props extends FieldsProps {
  readonly id: string
  readonly several: boolean
}

/** Who can be asked to handle it, or to come along. */
export function AssigneePicker({ id, several, form, change }: Props) {
  const [people, reload] = useLoadable(useCallback(() => listAssignees({ params: { id } }), [id]))
  const choose = (person: string) => {
    if (!several) change({ people: [person] })
    else if (form.people.includes(person)) change({ people: form.people.filter((one) => one !== person) })
    else change({ people: [...form.people, person] })
  }
  return (
    <View className="stack stack-tight">
      <View className="field-label">{several ? '请谁一起来' : '分给谁'}</View>
      <FourFaces of={people} onRetry={reload}>
        {({ items }) => (
          <View className="choices">
            {items.map((person) => (
              <Choice
                key={person.id}
                text={`${roleNames[person.role]} ${person.name}`}
                chosen={form.people.includes(person.id)}
                onPress={() => {
                  choose(person.id)
                }}
              />
            ))}
          </View>
        )}
      </FourFaces>
    </View>
  )
}
