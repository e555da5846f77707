import { View } from '@tarojs/components'
import { useState } from 'react'
import type { AccountView } from '@client/platform/account'
import { goBack } from '@client/platform/navigate'
import { toast } from '@client/platform/notice'
import { useSession } from '@client/platform/session'
import { Button } from '@client/ui/button'
import { Field } from '@client/ui/field'
import { FourFaces } from '@client/ui/four-faces'
import { Page } from '@client/ui/page'
import { ProblemLine } from '@client/ui/problem-line'
import { errorFor, useAttempt } from '@client/ui/use-attempt'
import { useLoadable } from '@client/ui/use-loadable'
import { type VillageChoice, VillageField } from '@client/ui/village-field'
import { describeMyself, findVillages, ownAccount } from '../identity.api'

type OwnVillage = Pick<VillageChoice, 'code' | 'name'> | null

// What this phone remembers may be older than what was said on another one.
const load = () => ownAccount({})

const villageOf = ({ villageCode: code, villageName: name }: AccountView): OwnVillage =>
  code === null || name === null ? null : { code, name }

export default function OwnAccount() {
  const [account, reload] = useLoadable(load)
  return (
    <Page title="改我的信息">
      <View className="stack">
        <FourFaces of={account} onRetry={reload}>
          {(value) => <Form account={value} />}
        </FourFaces>
        <View className="soft">手机号换了：用新号登录就行。旧号的记录要转过来，请带身份证到派出所办。</View>
      </View>
    </Page>
  )
}

function Form({ account }: { readonly account: AccountView }) {
  const [name, setName] = useState(account.name ?? '')
  const [village, setVillage] = useState<OwnVillage>(villageOf(account))
  const { busy, problem, run } = useAttempt()
  const save = () =>
    run(async () => {
      const typed = name.trim()
      const body = { name: typed === '' ? null : typed, villageCode: village?.code ?? null }
      useSession.getState().refresh(await describeMyself({ body }))
      toast('改好了')
      goBack()
    })
  return (
    <View className="card stack">
      <Field
        label="怎么称呼您"
        hint="老张、张大姐"
        most={20}
        initial={name}
        error={errorFor(problem, 'name')}
        onChange={setName}
      />
      <VillageField label="您是哪个村的" village={village} find={findVillages} onChoose={setVillage} />
      {village === null ? null : (
        <Button
          text="不留村名了"
          look="plain"
          onPress={() => {
            setVillage(null)
          }}
        />
      )}
      <ProblemLine problem={problem} />
      <Button text="保存" disabled={busy} onPress={() => void save()} />
    </View>
  )
}
