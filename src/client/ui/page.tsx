import { Text, View } from '@tarojs/components'
import type { PropsWithChildren } from 'react'
import { useConnection } from '@client/platform/connection'
import { displayClass, useDisplay } from '@client/platform/display'
import { goBack } from '@client/platform/navigate'
import { callNumber } from '@client/platform/phone-call'
import { usePrivacy } from '@client/platform/privacy'
import { isWeapp } from '@client/platform/runtime'
import { pressable, spoken } from './accessible'
import { Icon } from './icon'
import { PrivacySheet } from './privacy-sheet'

interface Props {
  readonly title: string
  /**
   * `tab` has no way back; `wide` uses the whole width of a desk screen; `bare` leaves the body to the page;
   * `chat` reaches the lower edge of the screen; `desk` is exactly as high as it.
   */
  readonly kind?: 'tab' | 'reading' | 'wide' | 'bare' | 'chat' | 'desk'
}

const bodies = {
  tab: 'page-body page-body-tab',
  reading: 'page-body',
  wide: 'page-body page-body-wide',
  bare: '',
  chat: 'page-fill',
  desk: 'page-fill',
}

/** Every page stands in this frame: text size, the 110 line, the sign of a lost signal, WeChat's privacy question. */
export function Page({ title, kind = 'reading', children }: PropsWithChildren<Props>) {
  const elder = useDisplay((display) => display.elder)
  const system = useDisplay((display) => display.system)
  const online = useConnection((connection) => connection.online)
  const asked = usePrivacy((privacy) => privacy.answer !== null)
  return (
    <View className={`page page-${kind} ${displayClass({ elder, system })}`}>
      {isWeapp ? null : <WebBar title={title} back={kind !== 'tab'} />}
      <EmergencyLine />
      {online ? null : <OfflineStrip />}
      <View className={bodies[kind]} {...(isWeapp ? {} : spoken({ role: 'main' }))}>
        {children}
      </View>
      {asked ? <PrivacySheet /> : null}
    </View>
  )
}

/** WeChat draws its own bar above the page. */
function WebBar({ title, back }: { readonly title: string; readonly back: boolean }) {
  return (
    <View className="page-bar" {...spoken({ role: 'banner' })}>
      {back ? (
        <View className="page-bar-back" {...pressable({ onPress: goBack, label: '返回' })}>
          <Icon name="back" />
        </View>
      ) : null}
      <View className="page-bar-title" {...spoken({ role: 'heading' })}>
        {title}
      </View>
    </View>
  )
}

function EmergencyLine() {
  const call = () => {
    callNumber('110')
  }
  return (
    <View className="page-emergency" {...pressable({ onPress: call, label: '紧急情况请打 110，点一下拨打' })}>
      <Icon name="call" />
      <Text>紧急情况请打 110</Text>
    </View>
  )
}

function OfflineStrip() {
  return (
    <View className="page-offline" {...spoken({ role: 'status' })}>
      <Icon name="no-signal" />
      <Text>没有信号，已保存，有信号时自动发送</Text>
    </View>
  )
}
