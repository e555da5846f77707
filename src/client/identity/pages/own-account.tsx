import { View } from '@tarojs/components'
import { useState } from 'react'
import { goBack } from '@client/platform/navigate'
import { toast } from '@client/platform/notice'
import { useSession } from '@client/platform/session'
import { Button } from '@client/ui/button'
import { Field } from '@client/ui/field'
import { Page } from '@client/ui/page'
import { ProblemLine } from '@client/ui/problem-line'
import { errorFor, useAttempt } from '@client/ui/use-attempt'
import { type VillageChoice, VillageField } from '@client/ui/village-field'
import { describeMyself, findVillages } from '../identity.api'

export default function OwnAccount() {
  const actor = useSession((session) => session.actor)
  const [name, setName] = useState(actor?.name ?? '')
  const [village, setVillage] = useState<VillageChoice | null>(null)
  const { busy, problem, run } = useAttempt()
  const save = () =>
    run(async () => {
      const typed = name.trim()
      const account = await describeMyself({
        body: {
          name: typed === '' ? null : typed,
          ...(village === null ? {} : { villageCode: village.code }),
        },
      })
      useSession.getState().refresh(account)
      toast('改好了')
      goBack()
    })
  return (
    <Page title="改我的信息">
      <View className="stack">
        <View className="card stack">
          <Field
            label="怎么称呼您"
            hint="比如：老张、张大姐。不填也行"
            most={20}
            initial={name}
            error={errorFor(problem, 'name')}
            onChange={setName}
          />
          <VillageField
            label={(actor?.villageCode ?? null) === null ? '您是哪个村的' : '换了村，在这里重选'}
            village={village}
            find={findVillages}
            onChoose={setVillage}
          />
          <ProblemLine problem={problem} />
          <Button text="保存" disabled={busy} onPress={() => void save()} />
        </View>
        <View className="soft">手机号换了：用新号登录就行。旧号的记录要转过来，请带身份证到派出所办。</View>
      </View>
    </Page>
  )
}
