import { Image, View } from '@tarojs/components'
import { useCallback } from 'react'
import { usePageParams } from '@client/platform/navigate'
import { Card, Heading } from '@client/ui/card'
import { FourFaces } from '@client/ui/four-faces'
import { Page } from '@client/ui/page'
import { useLoadable } from '@client/ui/use-loadable'
import { type ContactCard, findCard, sceneCodeAddress } from '../beats.api'
import { CardActs } from '../components/card-acts'
import { DutyCard } from '../components/duty-card'
import { OfficerLine } from '../components/officer-line'
import { VillagePlans } from '../components/village-plans'
import './contact-card.css'

export default function ContactCardPage() {
  const { id, scene, village, villageName } = usePageParams<'beats/pages/contact-card'>()
  const [card, reload] = useLoadable(useCallback(() => findCard({ beat: id, scene }), [id, scene]))
  const from =
    village === undefined || villageName === undefined ? null : { code: village, name: villageName }
  return (
    <Page title="民警联系卡">
      <FourFaces of={card} onRetry={reload}>
        {(value) => <Full card={value} village={from ?? value.village} />}
      </FourFaces>
    </Page>
  )
}

interface Props {
  readonly card: ContactCard
  readonly village: { readonly code: string; readonly name: string } | null
}

function Full({ card, village }: Props) {
  const address = card.office?.address ?? card.station.address
  return (
    <View className="stack">
      <Card>
        {card.officer === null ? <Heading text={card.name} /> : <OfficerLine person={card.officer} large />}
        <View className="soft">{`${card.station.name} · ${card.name}`}</View>
        {card.auxiliary === null ? null : <OfficerLine person={card.auxiliary} />}
        <CardActs card={card} village={village} />
      </Card>
      <DutyCard card={card} />
      <VillagePlans beat={card.id} title="民警到哪个村" />
      {card.villages.length === 0 ? null : (
        <Card>
          <Heading text="管哪些村" />
          <View>{card.villages.map(({ name }) => name).join('、')}</View>
        </Card>
      )}
      <Card>
        <Heading text="扫一扫，找到民警" />
        <Image
          className="contact-code"
          src={sceneCodeAddress(card.scene)}
          mode="scaleToFill"
          {...codeName(card.name)}
        />
        {address === null ? null : <View className="soft">{`办公地点：${address}`}</View>}
        {card.demo ? (
          <View className="soft small">演示数据：人名、电话、管哪些村都是编的，不是真实信息。</View>
        ) : null}
      </Card>
    </View>
  )
}

const codeName = (name: string) => ({
  'aria-label': `${name}的二维码`,
  nativeProps: { alt: `${name}的二维码` },
})
