import { Image, View } from '@tarojs/components'
import { Avatar } from '@client/ui/icon'
import { type ContactCard, sceneCodeAddress } from '../beats.api'

interface Props {
  readonly card: ContactCard
  readonly format: 'card' | 'poster'
  readonly village: string | null
}

/** What goes on paper: an A6 card for the door or an A4 poster for the village board. */
export function PaperCard({ card, format, village }: Props) {
  return (
    <View className={`paper paper-${format}`}>
      <View className="paper-head">
        <View className="paper-title">{village === null ? '家门口的民警' : `${village}的民警`}</View>
        <View>{card.station.name}</View>
      </View>
      <View className="paper-body">
        {card.officer === null ? null : (
          <Avatar variant={card.officer.avatar} name={card.officer.name} large />
        )}
        <View className="paper-name">{card.officer?.name ?? card.name}</View>
        {card.officer === null ? null : <View>{`警号 ${card.officer.staffNumber} · ${card.name}`}</View>}
        {card.call === null ? null : <View className="paper-number">{card.call.number}</View>}
        <Image
          className="paper-code"
          src={sceneCodeAddress(card.scene)}
          mode="scaleToFill"
          {...{ nativeProps: { alt: '扫码给民警留言' } }}
        />
        <View>微信扫一扫，给民警留言</View>
      </View>
      <View className="paper-foot">
        <View className="paper-emergency">紧急情况请打 110</View>
        <View>民警不会向您要钱、要银行卡号、验证码和密码</View>
        {card.demo ? <View>演示样张，人名和电话都是编的</View> : null}
      </View>
    </View>
  )
}
