import { View } from '@tarojs/components'
import { useState } from 'react'
import { goBack, goToTab } from '@client/platform/navigate'
import { useSession } from '@client/platform/session'
import { Button } from '@client/ui/button'
import { Card, Heading } from '@client/ui/card'
import { Field } from '@client/ui/field'
import { Notice } from '@client/ui/four-faces'
import { Page } from '@client/ui/page'
import { ProblemLine } from '@client/ui/problem-line'
import { useAttempt } from '@client/ui/use-attempt'
import { closeAccount } from '../identity.api'

const WORD = '注销'

export default function CloseAccount() {
  const [kept, setKept] = useState<readonly string[] | null>(null)
  return <Page title="注销账号">{kept === null ? <Ask onClosed={setKept} /> : <Closed kept={kept} />}</Page>
}

function Ask({ onClosed }: { readonly onClosed: (kept: readonly string[]) => void }) {
  const [typed, setTyped] = useState('')
  const { busy, problem, run } = useAttempt()
  const close = () =>
    run(async () => {
      const { kept } = await closeAccount({ body: { confirmation: WORD } })
      useSession.getState().end()
      onClosed(kept)
    })
  return (
    <Card>
      <Heading text="注销以后" />
      <View>
        马上删掉：您的手机号、称呼、哪个村的、微信编号，和民警的全部对话、照片、录音，您打过的评价。
      </View>
      <View>留名的意见和线索：抹掉名字和电话，说的事不带名字留着。</View>
      <View>不能删的：法律要求保存的案卷、办证记录，只存不用。没办完的接着办完。</View>
      <View>所有手机上都会退出登录。删了找不回来；以后再登录，就是新的账号。</View>
      <Field label={`想好了，在这里写“${WORD}”两个字`} most={4} onChange={setTyped} />
      <ProblemLine problem={problem} />
      <Button
        text="注销账号"
        look="danger"
        icon="trash"
        disabled={busy || typed.trim() !== WORD}
        onPress={() => void close()}
      />
      <Button text="先不注销" look="plain" onPress={goBack} />
    </Card>
  )
}

function Closed({ kept }: { readonly kept: readonly string[] }) {
  return (
    <Notice icon="check" title="账号已注销" text="您的手机号、称呼和对话都删掉了。">
      {kept.map((words) => (
        <View key={words}>{words}</View>
      ))}
      <Button
        text="回首页"
        onPress={() => {
          goToTab('home')
        }}
      />
    </Notice>
  )
}
