import { View } from '@tarojs/components'
import { useState } from 'react'
import { goToTab, replaceWith } from '@client/platform/navigate'
import { useSession } from '@client/platform/session'
import { Button } from '@client/ui/button'
import { Field } from '@client/ui/field'
import { Page } from '@client/ui/page'
import { ProblemLine } from '@client/ui/problem-line'
import { useAttempt } from '@client/ui/use-attempt'
import { startSession } from '../identity.api'

const correspondents = ['officer', 'auxiliary', 'station-chief']

export default function StaffSignIn() {
  const [staffNumber, setStaffNumber] = useState('')
  const [password, setPassword] = useState('')
  const [totp, setTotp] = useState('')
  const { busy, problem, run } = useAttempt()
  const [askTotp, setAskTotp] = useState(false)
  const wanted = askTotp || problem?.code === 'identity.two-step-needed'
  const submit = () =>
    run(async () => {
      if (wanted) setAskTotp(true)
      const body = { staffNumber: staffNumber.trim(), password, ...(wanted && totp !== '' ? { totp } : {}) }
      const { token, actor } = await startSession({ body })
      useSession.getState().begin(token, actor)
      if (actor.mustChangePassword) replaceWith('identity/pages/change-password', {})
      else if (correspondents.includes(actor.role)) replaceWith('workbench/pages/inbox', {})
      else goToTab('me')
    })
  return (
    <Page title="工作人员登录">
      <View className="card stack">
        <Field label="警号（工号）" most={20} onChange={setStaffNumber} />
        <Field label="密码" kind="password" onChange={setPassword} />
        {wanted ? <Field label="验证器上的 6 位数字" kind="number" most={6} onChange={setTotp} /> : null}
        <ProblemLine problem={problem} />
        <Button
          text="登录"
          disabled={busy || staffNumber.trim() === '' || password === ''}
          onPress={() => void submit()}
        />
        <View className="soft small">密码错太多次，账号会锁定 15 分钟。忘了密码请找县局管理员。</View>
      </View>
    </Page>
  )
}
