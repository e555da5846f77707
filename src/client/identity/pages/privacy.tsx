import { View } from '@tarojs/components'
import { goTo } from '@client/platform/navigate'
import { confirm, toast } from '@client/platform/notice'
import { useSession } from '@client/platform/session'
import { Button } from '@client/ui/button'
import { Card, Heading, ListItem } from '@client/ui/card'
import { FourFaces } from '@client/ui/four-faces'
import { Page } from '@client/ui/page'
import { ProblemLine } from '@client/ui/problem-line'
import { useAttempt } from '@client/ui/use-attempt'
import { useLoadable } from '@client/ui/use-loadable'
import { operator, withdrawConsent } from '../identity.api'

export default function Privacy() {
  const actor = useSession((session) => session.actor)
  return (
    <Page title="我的信息">
      <View className="stack">
        <Operator />
        <ListItem
          icon="document"
          title="个人信息说明"
          note="记什么、为什么、放多久、给谁看"
          onPress={() => {
            goTo('identity/pages/consent', {})
          }}
        />
        {actor === null ? <SignedOut /> : null}
        {actor?.role === 'resident' ? <OwnDoors consented={actor.consented} /> : null}
      </View>
    </Page>
  )
}

/** Who answers for it (国办函〔2026〕12号), and where a complaint goes. */
function Operator() {
  const [found, reload] = useLoadable(operator)
  return (
    <FourFaces of={found} onRetry={reload}>
      {({ name, filingNumber, complaintEntry }) => (
        <Card>
          <Heading text="谁负责这个小程序" />
          <Told label="主办单位" value={name} />
          <Told label="备案号" value={filingNumber} />
          <Told label="投诉找谁" value={complaintEntry} />
        </Card>
      )}
    </FourFaces>
  )
}

function Told({ label, value }: { readonly label: string; readonly value: string }) {
  return (
    <View>
      <View className="soft small">{label}</View>
      <View>{value}</View>
    </View>
  )
}

function SignedOut() {
  return (
    <Card>
      <View>没有登录，这里就没有存您的信息。登录以后，可以看、要一份、改、删。</View>
      <Button
        text="登录"
        onPress={() => {
          goTo('identity/pages/sign-in', {})
        }}
      />
    </Card>
  )
}

function OwnDoors({ consented }: { readonly consented: boolean }) {
  const { problem, run } = useAttempt()
  const withdraw = async () => {
    const text = '收回后不能再留言、预约，能看、能打电话。以前办过的不受影响，随时可以再同意。'
    if (!(await confirm({ title: '收回同意？', text, yes: '收回' }))) return
    await run(async () => {
      await withdrawConsent({})
      const { actor, refresh } = useSession.getState()
      if (actor !== null) refresh({ ...actor, consented: false })
      toast('已收回')
    })
  }
  return (
    <View className="stack stack-tight">
      <ListItem
        icon="picture"
        title="看我的信息，要一份"
        note="这里存着的、关于您的全部"
        onPress={() => {
          goTo('identity/pages/own-data', {})
        }}
      />
      <ListItem
        icon="person"
        title="改我的信息"
        note="怎么称呼您、哪个村的"
        onPress={() => {
          goTo('identity/pages/own-account', {})
        }}
      />
      {consented ? (
        <ListItem
          icon="lock"
          title="收回同意"
          note="随时可以收回，也可以再同意"
          onPress={() => void withdraw()}
        />
      ) : null}
      <ListItem
        icon="trash"
        title="注销账号"
        note="手机号、称呼和对话都删掉"
        onPress={() => {
          goTo('identity/pages/close-account', {})
        }}
      />
      <ProblemLine problem={problem} />
    </View>
  )
}
