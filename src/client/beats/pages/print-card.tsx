import { View } from '@tarojs/components'
import { useCallback, useState } from 'react'
import { usePageParams } from '@client/platform/navigate'
import { canPrint, printPage } from '@client/platform/print'
import { Button } from '@client/ui/button'
import { FourFaces } from '@client/ui/four-faces'
import { Page } from '@client/ui/page'
import { useLoadable } from '@client/ui/use-loadable'
import { findCard } from '../beats.api'
import { PaperCard } from '../components/paper-card'
import './print-card.css'

const formats = [
  { format: 'card', text: '门上的小卡（A6）' },
  { format: 'poster', text: '村里的海报（A4）' },
] as const

export default function PrintCard() {
  const { id, village } = usePageParams<'beats/pages/print-card'>()
  const [card, reload] = useLoadable(useCallback(() => findCard({ beat: id }), [id]))
  const [format, setFormat] = useState<'card' | 'poster'>('card')
  const print = () => {
    printPage(format === 'card' ? 'A6' : 'A4')
  }
  return (
    <Page title="打印联系卡" kind="wide">
      <View className="stack print-choice no-print">
        {formats.map((one) => (
          <Button
            key={one.format}
            text={one.text}
            look={one.format === format ? 'main' : 'quiet'}
            onPress={() => {
              setFormat(one.format)
            }}
          />
        ))}
        {canPrint ? (
          <Button text="打印" icon="printer" look="quiet" onPress={print} />
        ) : (
          <View className="soft">手机里先看样子；打印请到派出所，或在电脑上打开网页版。</View>
        )}
      </View>
      <FourFaces of={card} onRetry={reload}>
        {(value) => <PaperCard card={value} format={format} village={village ?? null} />}
      </FourFaces>
    </Page>
  )
}
