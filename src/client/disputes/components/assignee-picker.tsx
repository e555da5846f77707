import { View } from '@tarojs/components'
import { useCallback } from 'react'
import { Choice } from '@client/ui/choice'
import { FourFaces } from '@client/ui/four-faces'
import { useLoadable } from '@client/ui/use-loadable'
import { type Nearness, nearnesses } from '@shared/disputes/panel.rules'
import { roleNames } from '@shared/kernel/actor'
import { listAssignees } from '../disputes.api'
import type { FieldsProps } from './act-form'

interface Props extends FieldsProps {
  readonly id: string
  readonly several: boolean
  readonly title?: string
}

/** Who can be asked to handle it, or to come along. */
export function AssigneePicker({
  id,
  several,
  title = several ? '请谁一起来' : '分给谁',
  form,
  change,
}: Props) {
  const [people, reload] = useLoadable(useCallback(() => listAssignees({ params: { id } }), [id]))
  const choose = (person: string) => {
    if (!several) change({ people: [person] })
    else if (form.people.includes(person)) change({ people: form.people.filter((one) => one !== person) })
    else change({ people: [...form.people, person] })
  }
  return (
    <View className="stack stack-tight">
      <View className="field-label">{title}</View>
      <FourFaces of={people} onRetry={reload}>
        {({ items }) => (
          <>
            {nearnesses.map((near) => (
              <Group
                key={near}
                title={nearNames[near]}
                people={items.filter((person) => person.near === near)}
                chosen={form.people}
                onChoose={choose}
              />
            ))}
          </>
        )}
      </FourFaces>
    </View>
  )
}

const nearNames: Record<Nearness, string> = { village: '本村', beat: '本警务区', station: '全所' }

interface GroupProps {
  readonly title: string
  readonly people: Awaited<ReturnType<typeof listAssignees>>['items']
  readonly chosen: readonly string[]
  readonly onChoose: (id: string) => void
}

/** The nearest are asked first (就近原则). */
function Group({ title, people, chosen, onChoose }: GroupProps) {
  if (people.length === 0) return null
  return (
    <View className="stack stack-tight">
      <View className="soft small">{title}</View>
      <View className="choices">
        {people.map(({ id, name, role }) => (
          <Choice
            key={id}
            text={`${roleNames[role]} ${name}`}
            chosen={chosen.includes(id)}
            onPress={() => {
              onChoose(id)
            }}
          />
        ))}
      </View>
    </View>
  )
}
