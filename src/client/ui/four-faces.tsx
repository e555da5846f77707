import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { spoken } from './accessible'
import { Button } from './button'
import { Icon } from './icon'
import type { IconName } from './icon-name'
import type { Loadable } from './loadable'

interface Props<T> {
  readonly of: Loadable<T>
  readonly onRetry: () => void
  readonly isEmpty?: (value: T) => boolean
  readonly empty?: ReactNode
  readonly children: (value: T) => ReactNode
}

/** The four faces of a page: loading, failed (with what to do), empty, full. */
export function FourFaces<T>({ of, onRetry, isEmpty, empty, children }: Props<T>) {
  switch (of.face) {
    case 'loading':
      return <Skeleton />
    case 'failed':
      if (of.problem.code === 'actor.not-allowed')
        return <Notice icon="lock" title={of.problem.message} text="这一页给别的岗位用。" />
      return (
        <Notice
          icon={of.problem.code === 'offline' ? 'no-signal' : 'alert'}
          title={of.problem.message}
          text={
            of.problem.code === 'offline'
              ? '走到有信号的地方，再点一下。急事请直接打电话。'
              : '再试一次还不行，请打电话找派出所。'
          }
        >
          <Button text="再试一次" icon="refresh" onPress={onRetry} />
        </Notice>
      )
    case 'ready':
      return <>{isEmpty?.(of.value) === true ? empty : children(of.value)}</>
  }
}

export function Skeleton() {
  return (
    <View className="stack" {...spoken({ role: 'status', label: '正在打开' })}>
      <View className="bone" />
      <View className="bone" />
      <View className="bone" />
    </View>
  )
}

interface NoticeProps {
  readonly icon: IconName
  readonly title: string
  readonly text?: string
  readonly children?: ReactNode
}

/** One thing to say in the middle of a page: an empty list, a failure, a thank-you. */
export function Notice({ icon, title, text, children }: NoticeProps) {
  return (
    <View className="face">
      <View className="face-mark">
        <Icon name={icon} />
      </View>
      <View className="subheading">{title}</View>
      {text === undefined ? null : <View className="soft">{text}</View>}
      {children}
    </View>
  )
}
