import { View } from '@tarojs/components'
import { useCallback } from 'react'
import { goTo } from '@client/platform/navigate'
import { readNoticeChoices } from '@client/platform/notice-offer'
import { useSession } from '@client/platform/session'
import { Button } from '@client/ui/button'
import { FourFaces, Notice } from '@client/ui/four-faces'
import { Page } from '@client/ui/page'
import { useLoadable } from '@client/ui/use-loadable'
import { ChoicesForm } from '../components/choices-form'

export default function Choices() {
  const actor = useSession((session) => session.actor)
  return (
    <Page title="怎么通知我">{actor?.role === 'resident' ? <Mine key={actor.id} /> : <ForResidents />}</Page>
  )
}

function ForResidents() {
  const isSignedIn = useSession((session) => session.actor !== null)
  return isSignedIn ? (
    <Notice icon="bell" title="这一页给村民用" text="工作人员的通知只在这里看，不发短信。" />
  ) : (
    <Notice icon="bell" title="请先登录" text="登录以后，再选要不要短信、几点不打扰。">
      <Button
        text="登录"
        onPress={() => {
          goTo('identity/pages/sign-in', {})
        }}
      />
    </Notice>
  )
}

function Mine() {
  const [choices, reload] = useLoadable(useCallback(() => readNoticeChoices({}), []))
  return (
    <FourFaces of={choices} onRetry={reload}>
      {(value) => (
        <View className="stack">
          <ChoicesForm known={value} />
        </View>
      )}
    </FourFaces>
  )
}
