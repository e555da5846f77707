import { Image, View } from '@tarojs/components'
import { useState } from 'react'
import { viewPicture } from '@client/platform/picture'
import { pressable } from './accessible'
import { Icon } from './icon'

interface Props {
  readonly address: string
  readonly label: string
  /** Its own size, where known, so that the page does not jump when it arrives. */
  readonly size?: { readonly width: number | null; readonly height: number | null }
}

const LONGEST = 200

function boxOf(width: number | null, height: number | null): { width: string; height: string } {
  if (width === null || height === null) return { width: '96px', height: '96px' }
  const scale = Math.min(1, LONGEST / Math.max(width, height))
  const side = (length: number) => `${String(Math.max(48, Math.round(length * scale)))}px`
  return { width: side(width), height: side(height) }
}

/** A small picture; a tap shows it large. */
export function Picture({ address, label, size = { width: null, height: null } }: Props) {
  const [large, setLarge] = useState(false)
  const open = () => {
    if (!viewPicture(address)) setLarge(true)
  }
  const close = () => {
    setLarge(false)
  }
  return (
    <View>
      <View {...pressable({ onPress: open, label: `${label}，点一下看大图` })}>
        <Image
          className="picture"
          src={address}
          mode="aspectFill"
          style={boxOf(size.width, size.height)}
          {...{ nativeProps: { alt: label } }}
        />
      </View>
      {large ? (
        <View className="picture-large" {...pressable({ onPress: close, label: '关闭大图' })}>
          <Image
            className="picture-whole"
            src={address}
            mode="aspectFit"
            {...{ nativeProps: { alt: label } }}
          />
          <View className="picture-close">
            <Icon name="close" />
          </View>
        </View>
      ) : null}
    </View>
  )
}
