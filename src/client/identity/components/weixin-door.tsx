import { Button as NativeButton, View } from '@tarojs/components'
import type { AccountView } from '@client/platform/session'
import { weixinCode } from '@client/platform/weixin'
import { ProblemLine } from '@client/ui/problem-line'
import { useAttempt } from '@client/ui/use-attempt'
import { startSession } from '../identity.api'

interface Props {
  readonly onSignedIn: (token: string, actor: AccountView) => void
}

/** Sign-in with WeChat: the phone number comes from WeChat, with the person's consent in the same tap. */
export function WeixinDoor({ onSignedIn }: Props) {
  const { busy, problem, run } = useAttempt()
  const enter = (phoneCode: string | undefined) =>
    run(async () => {
      if (phoneCode === undefined) return
      const { token, actor } = await startSession({ body: { weixinCode: await weixinCode(), phoneCode } })
      onSignedIn(token, actor)
    })
  return (
    <View className="stack stack-tight">
      <NativeButton
        className="button button-main"
        openType={'getPhoneNumber|agreePrivacyAuthorization'}
        disabled={busy}
        onGetPhoneNumber={(event) => void enter(event.detail.code)}
      >
        微信一键登录
      </NativeButton>
      <ProblemLine problem={problem} />
    </View>
  )
}
