import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { goToTab } from '@client/platform/navigate'
import { toast } from '@client/platform/notice'
import { copyText } from '@client/platform/print'
import { useSession } from '@client/platform/session'
import { Button } from '@client/ui/button'
import { Field } from '@client/ui/field'
import { Notice } from '@client/ui/four-faces'
import { Page } from '@client/ui/page'
import { ProblemLine } from '@client/ui/problem-line'
import { useAttempt } from '@client/ui/use-attempt'
import { beginTwoStep, confirmTwoStep } from '../identity.api'

export default function TwoStep() {
  const enrolled = useSession((session) => session.actor?.twoStep ?? false)
  const [secret, setSecret] = useState<string | null>(null)
  return (
    <Page title="两步登录">
      {enrolled ? (
        <Notice icon="lock" title="两步登录已启用" text="登录时除了密码，还要填手机验证器上的 6 位数字。" />
      ) : secret === null ? (
        <Begin onSecret={setSecret} />
      ) : (
        <Confirm secret={secret} />
      )}
    </Page>
  )
}

function Begin({ onSecret }: { readonly onSecret: (secret: string) => void }) {
  const [password, setPassword] = useState('')
  const { busy, problem, run } = useAttempt()
  const begin = () =>
    run(async () => {
      const { secret } = await beginTwoStep({ body: { password } })
      onSecret(secret)
    })
  return (
    <View className="card stack">
      <View>启用后，登录时除了密码，还要填手机验证器上的 6 位数字。</View>
      <Field label="先填一次密码" kind="password" onChange={setPassword} />
      <ProblemLine problem={problem} />
      <Button text="开始" disabled={busy || password === ''} onPress={() => void begin()} />
    </View>
  )
}

function Confirm({ secret }: { readonly secret: string }) {
  const [code, setCode] = useState('')
  const { busy, problem, run } = useAttempt()
  const confirm = () =>
    run(async () => {
      await confirmTwoStep({ body: { code } })
      const { actor, refresh } = useSession.getState()
      if (actor !== null) refresh({ ...actor, twoStep: true })
      toast('两步登录已启用')
      goToTab('me')
    })
  return (
    <View className="card stack">
      <View>1. 在手机的验证器里选“手动输入密钥”，填下面这一串：</View>
      <Text className="subheading" selectable>
        {secret.replace(/(.{4})/g, '$1 ').trim()}
      </Text>
      <Button
        text="复制密钥"
        look="quiet"
        onPress={() => {
          copyText(secret)
        }}
      />
      <View>2. 把验证器显示的 6 位数字填在这里：</View>
      <Field label="6 位数字" kind="number" most={6} onChange={setCode} />
      <ProblemLine problem={problem} />
      <Button text="启用" disabled={busy || code.length < 6} onPress={() => void confirm()} />
    </View>
  )
}
