import { View } from '@tarojs/components'
import { useState } from 'react'
import { goBack, goTo, replaceWith } from '@client/platform/navigate'
import { isWeapp } from '@client/platform/runtime'
import { type AccountView, useSession } from '@client/platform/session'
import { Button } from '@client/ui/button'
import { Field } from '@client/ui/field'
import { Page } from '@client/ui/page'
import { ProblemLine } from '@client/ui/problem-line'
import { errorFor, useAttempt } from '@client/ui/use-attempt'
import { WeixinDoor } from '../components/weixin-door'
import { sendPhoneCode, startSession } from '../identity.api'

/** The page that asked for sign-in lies under this one, with everything typed still in it. */
function enter(token: string, actor: AccountView) {
  useSession.getState().begin(token, actor)
  if (actor.consented) goBack()
  else replaceWith('identity/pages/consent', { next: 'back' })
}

export default function SignIn() {
  return (
    <Page title="登录">
      <View className="stack">
        <View className="soft">登录是为了民警能答复您。写好的话都还在，登录完接着发。</View>
        {isWeapp ? <WeixinDoor onSignedIn={enter} /> : null}
        <PhoneForm />
        <Button
          text="工作人员登录"
          look="plain"
          onPress={() => {
            goTo('identity/pages/staff-sign-in', {})
          }}
        />
      </View>
    </Page>
  )
}

function PhoneForm() {
  const [phone, setPhone] = useState('')
  const [code, setCode] = useState('')
  const [sent, setSent] = useState<{ demoCode: string | undefined } | null>(null)
  const asking = useAttempt()
  const entering = useAttempt()
  const ask = () =>
    asking.run(async () => {
      const { demoCode } = await sendPhoneCode({ body: { phone: phone.trim() } })
      setSent({ demoCode })
    })
  const submit = () =>
    entering.run(async () => {
      const { token, actor } = await startSession({ body: { phone: phone.trim(), code: code.trim() } })
      enter(token, actor)
    })

  return (
    <View className="card stack">
      <Field
        label="手机号"
        kind="number"
        hint="11 位手机号"
        most={20}
        error={errorFor(asking.problem, 'phone')}
        onChange={setPhone}
      />
      <ProblemLine problem={asking.problem} />
      <Button
        text={sent === null ? '发验证码' : '再发一次验证码'}
        look={sent === null ? 'main' : 'quiet'}
        disabled={asking.busy || phone.trim().length < 11}
        onPress={() => void ask()}
      />
      {sent === null ? null : (
        <View className="stack">
          <View className="soft">
            {sent.demoCode === undefined
              ? '验证码已发到您的手机，5 分钟内有效。'
              : `演示用验证码：${sent.demoCode}`}
          </View>
          <Field
            label="验证码"
            kind="number"
            hint="6 位数字"
            most={6}
            error={errorFor(entering.problem, 'code')}
            onChange={setCode}
          />
          <ProblemLine problem={entering.problem} />
          <Button
            text="登录"
            disabled={entering.busy || code.trim().length < 6}
            onPress={() => void submit()}
          />
        </View>
      )}
    </View>
  )
}
