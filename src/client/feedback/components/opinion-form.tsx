import { View } from '@tarojs/components'
import { useState } from 'react'
import { randomKey } from '@client/platform/random-key'
import type { RequestProblem } from '@client/platform/request-problem'
import { type AccountView, useSession } from '@client/platform/session'
import { drafts, recall } from '@client/platform/storage'
import { Button } from '@client/ui/button'
import { Card } from '@client/ui/card'
import { Choice } from '@client/ui/choice'
import { Field } from '@client/ui/field'
import { ProblemLine } from '@client/ui/problem-line'
import { errorFor, useAttempt } from '@client/ui/use-attempt'
import { useDanger } from '@client/ui/use-danger'
import { type OpinionKind, opinionKindNames, opinionKinds } from '@shared/feedback/feedback'
import { type OpinionStatus, receipts, sendOpinion, sendOwnOpinion } from '../feedback.api'

const DRAFT = 'opinion'

const hints: Record<OpinionKind, string> = {
  opinion: '哪里办得不好、想要什么，都可以说',
  clue: '什么地方、什么时候、看见了什么',
}

/** Without a name nothing may lead to the person: only with one does it go under the account. */
const ownsWhatIsNamed = ({ actor }: { readonly actor: AccountView | null }) =>
  actor?.role === 'resident' && actor.consented

export function OpinionForm({ onSent }: { readonly onSent: (sent: OpinionStatus) => void }) {
  const [kind, setKind] = useState<OpinionKind>('opinion')
  const [text, setText] = useState(() => drafts.read(DRAFT))
  const [named, setNamed] = useState(false)
  const [contact, setContact] = useState({ name: '', phone: '' })
  const [key] = useState(randomKey)
  const danger = useDanger()
  const owned = useSession(ownsWhatIsNamed)
  const sendNamed = owned ? sendOwnOpinion : sendOpinion
  const { busy, problem, run } = useAttempt()
  const type = (typed: string) => {
    setText(typed)
    drafts.keep(DRAFT, typed)
    danger.watch(typed)
  }
  const send = () =>
    run(async () => {
      const village = recall('my-village')?.code
      const body = { kind, text, ...(village ? { villageCode: village } : {}) }
      const sent = await (named
        ? sendNamed({ body: { ...body, contact } }, { key })
        : sendOpinion({ body }, { key }))
      receipts.keep(sent)
      drafts.keep(DRAFT, '')
      onSent(sent)
    })

  return (
    <View className="stack">
      <View className="choices">
        {opinionKinds.map((one) => (
          <Choice
            key={one}
            text={opinionKindNames[one]}
            chosen={one === kind}
            onPress={() => {
              setKind(one)
            }}
          />
        ))}
      </View>
      <Field label="您想说什么？" kind="long" most={2000} initial={text} hint={hints[kind]} onChange={type} />
      <View className="soft small">
        不会打字，点键盘上的话筒说。只有所长看得到，不会公开，也不告诉被说的人。
      </View>
      <Choice
        text="留个名字和电话，好答复我"
        chosen={named}
        wide
        onPress={() => {
          setNamed(!named)
        }}
      />
      {named ? (
        <ContactFields contact={contact} onChange={setContact} problem={problem} owned={owned} />
      ) : null}
      <ProblemLine problem={problem} />
      {problem?.code === 'offline' ? <View>您写的已经存在手机里，有信号时再点一次就行。</View> : null}
      <Button
        text={named ? '交上去' : '不留名，交上去'}
        icon="send"
        disabled={busy || text.trim() === ''}
        onPress={() => {
          danger.before(text, () => void send())
        }}
      />
      <View className="soft small">
        本程序不是报警平台，正在发生的事请打110。对民警的做法有意见，也可以打12389。
      </View>
      {danger.sheet}
    </View>
  )
}

interface Contact {
  readonly name: string
  readonly phone: string
}

interface ContactProps {
  readonly contact: Contact
  readonly onChange: (contact: Contact) => void
  readonly problem: RequestProblem | null
  readonly owned: boolean
}

function ContactFields({ contact, onChange, problem, owned }: ContactProps) {
  return (
    <Card>
      <Field
        label="怎么称呼您"
        most={20}
        onChange={(name) => {
          onChange({ ...contact, name })
        }}
        error={errorFor(problem, 'name')}
      />
      <Field
        label="手机号"
        kind="number"
        most={20}
        onChange={(phone) => {
          onChange({ ...contact, phone })
        }}
        error={errorFor(problem, 'phone')}
      />
      <View className="soft small">
        {owned
          ? '记在您的账号里，在“我的信息”里看得到、要得到一份。'
          : '没有登录：只有所长看得到，不记在账号里。'}
      </View>
    </Card>
  )
}
