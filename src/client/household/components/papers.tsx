import { Text, View } from '@tarojs/components'
import { useEffect } from 'react'
import { pressable } from '@client/ui/accessible'
import { Card, Heading } from '@client/ui/card'
import { Icon } from '@client/ui/icon'
import { sayForm } from '@shared/household/guide.rules'
import type { GuideView } from '../household.api'
import { useTicks } from '../household.store'
import './papers.css'

const none: readonly string[] = []

/** What to bring, to tick before leaving home. */
export function Papers({ guide }: { readonly guide: GuideView }) {
  const { slug, bring } = guide
  const ticked = useTicks((state) => state.ticked[slug]) ?? none
  const open = useTicks((state) => state.open)
  const toggle = useTicks((state) => state.toggle)
  useEffect(() => {
    open(slug)
  }, [open, slug])
  if (bring.length === 0) return null

  const ready = bring.filter(({ item }) => ticked.includes(item)).length
  return (
    <Card>
      <Heading text="要带的东西" />
      <View className="soft small">{`备好一样，点一下。备好了 ${String(ready)} 样，一共 ${String(bring.length)} 样。`}</View>
      {bring.map((paper, place) => (
        <Paper
          key={`${String(place)} ${paper.item}`}
          paper={paper}
          ticked={ticked.includes(paper.item)}
          onToggle={() => {
            toggle(slug, paper.item)
          }}
        />
      ))}
    </Card>
  )
}

interface PaperProps {
  readonly paper: GuideView['bring'][number]
  readonly ticked: boolean
  readonly onToggle: () => void
}

function Paper({ paper, ticked, onToggle }: PaperProps) {
  const { item, form, note } = paper
  const words = [item, sayForm(form), ...(note === undefined ? [] : [note])]
  return (
    <View
      className="paper-line"
      {...pressable({ onPress: onToggle, role: 'checkbox', checked: ticked, label: words.join('，') })}
    >
      <View className={ticked ? 'paper-box paper-box-on' : 'paper-box'}>
        {ticked ? <Icon name="check" /> : null}
      </View>
      <View className="grow">
        <Text className="paper-item">{item}</Text>
        <Text className="paper-form">{sayForm(form)}</Text>
        {note === undefined ? null : <View className="soft small">{note}</View>}
      </View>
    </View>
  )
}
