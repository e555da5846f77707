import { View } from '@tarojs/components'
import { pressable } from '@client/ui/accessible'
import { Card, Heading } from '@client/ui/card'
import { ErrorLine } from '@client/ui/choices'
import { Icon } from '@client/ui/icon'
import { type DisputeCategory, categoryWords, disputeCategories } from '@shared/disputes/dispute-category'
import type { FieldError } from '@shared/kernel/refusals'
import type { Draft } from '../disputes.store'
import { categoryIcons } from './category-icons'
import { errorIn } from './report-steps'
import './disputes.css'

export interface StepProps {
  readonly draft: Draft
  readonly errors: readonly FieldError[]
  readonly onChange: (change: Partial<Draft>) => void
}

/** What it is about, with a drawing for each kind. */
export function WhatStep({ draft, errors, onChange }: StepProps) {
  return (
    <Card>
      <Heading text="是什么事？点一样最像的" />
      <ErrorLine text={errorIn(errors, 'category')} />
      <CategoryTiles
        chosen={draft.category}
        onChoose={(category) => {
          onChange({ category })
        }}
      />
    </Card>
  )
}

interface TilesProps {
  readonly chosen: DisputeCategory | null
  readonly onChoose: (category: DisputeCategory) => void
}

export function CategoryTiles({ chosen, onChoose }: TilesProps) {
  return (
    <View className="dispute-tiles">
      {disputeCategories.map((category) => {
        const { name, about } = categoryWords[category]
        const isChosen = category === chosen
        return (
          <View
            key={category}
            className={isChosen ? 'dispute-tile dispute-tile-chosen' : 'dispute-tile'}
            {...pressable({
              onPress: () => {
                onChoose(category)
              },
              role: 'checkbox',
              checked: isChosen,
              label: `${name}，${about}`,
            })}
          >
            <View className="dispute-tile-icon">
              <Icon name={isChosen ? 'check' : categoryIcons[category]} large />
            </View>
            <View className="subheading">{name}</View>
            <View className="small">{about}</View>
          </View>
        )
      })}
    </View>
  )
}
