import { Button as NativeButton } from '@tarojs/components'
import { agreeButtonId, answerPrivacy } from '@client/platform/privacy'
import { Button } from './button'
import { Sheet } from './sheet'

const refuse = () => {
  answerPrivacy('disagree')
}

/** WeChat's privacy authorization: asked when the first personal interface is used, never before. */
export function PrivacySheet() {
  return (
    <Sheet title="用之前，先问您一声" onClose={refuse}>
      <>
        接下来要用到您手机里的内容（例如位置、照片、录音或手机号）。只用来办您这件事。不同意也可以继续看，只是这一步用不了。
      </>
      <NativeButton
        id={agreeButtonId}
        className="button button-main"
        openType="agreePrivacyAuthorization"
        onAgreePrivacyAuthorization={() => {
          answerPrivacy('agree')
        }}
      >
        同意
      </NativeButton>
      <Button text="不同意" look="plain" onPress={refuse} />
    </Sheet>
  )
}
