import { View } from '@tarojs/components'
import { useState } from 'react'
import { goToTab } from '@client/platform/navigate'
import { toast } from '@client/platform/notice'
import { useSession } from '@client/platform/session'
import { Button } from '@client/ui/button'
import { Field } from '@client/ui/field'
import { Page } from '@client/ui/page'
import { ProblemLine } from '@client/ui/problem-line'
import { errorFor, useAttempt } from '@client/ui/use-attempt'
import { changePassword } from '../identity.api'

export default function ChangePassword() {
  const first = useSession((session) => session.actor?.mustChangePassword ?? false)
  const [current, setCurrent] = useState('')
  const [next, setNext] = useState('')
  const [again, setAgain] = useState('')
  const { busy, problem, run } = useAttempt()
  const differs = again !== '' && again !== next
  const submit = () =>
    run(async () => {
      await changePassword({ body: { current, next } })
      const { actor, refresh } = useSession.getState()
      if (actor !== null) refresh({ ...actor, mustChangePassword: false })
      toast('密码已改好')
      goToTab('me')
    })
  return (
    <Page title="改密码">
      <View className="card stack">
        {first ? <View>第一次登录要先改密码，改好就能用。</View> : null}
        <Field
          label="现在的密码"
          kind="password"
          error={errorFor(problem, 'current')}
          onChange={setCurrent}
        />
        <Field
          label="新密码，至少 10 位"
          kind="password"
          error={errorFor(problem, 'next')}
          onChange={setNext}
        />
        <Field
          label="再填一次新密码"
          kind="password"
          error={differs ? '两次填的不一样' : undefined}
          onChange={setAgain}
        />
        <ProblemLine problem={problem} />
        <Button
          text="改好了"
          disabled={busy || next.length < 10 || again !== next}
          onPress={() => void submit()}
        />
      </View>
    </Page>
  )
}
