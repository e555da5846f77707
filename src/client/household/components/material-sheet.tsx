import { View } from '@tarojs/components'
import { materialList } from '@shared/household/guide.rules'
import { guideOf } from '../guide-of'
import type { GuideView } from '../household.api'
import './material-sheet.css'

/** The list on paper: not on the screen, only in print. */
export function MaterialSheet({ guide }: { readonly guide: GuideView }) {
  const { heading, lines, feet } = materialList(guideOf(guide))
  return (
    <View className="material-sheet" {...{ 'aria-hidden': 'true' }}>
      <View className="material-heading">{heading}</View>
      {lines.map(({ item, form, note }) => (
        <View key={item} className="material-line">
          <View className="material-box" />
          <View>
            <View>{`${item}（${form}）`}</View>
            {note === null ? null : <View className="material-note">{note}</View>}
          </View>
        </View>
      ))}
      {feet.map((foot) => (
        <View key={foot} className="material-foot">
          {foot}
        </View>
      ))}
    </View>
  )
}
