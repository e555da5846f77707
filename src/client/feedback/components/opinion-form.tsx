import { View } from '@tarojs/components'
import { type AccountView, useSession } from '@client/platform/session'
import { recall } from '@client/platform/storage'
import { Button } from '@client/ui/button'
import { Card } from '@client/ui/card'
import { Choice } from '@client/ui/choice'
import { ErrorLine } from '@client/ui/choices'
import { Field } from '@client/ui/field'
import { useDanger } from '@client/ui/use-danger'
import { type OpinionKind, opinionKindNames, opinionKinds } from '@shared/feedback/feedback'
import { normalisePhone } from '@shared/kernel/phone'
import { said } from '@shared/kernel/typed'

/** What is being written, kept on this phone until it is sent. */
export interface OpinionDraft {
  readonly kind: OpinionKind
  readonly text: string
  readonly named: boolean
  readonly name: string
  readonly phone: string
  /** Somebody tried to send it: what is missing is said. */
  readonly tried: boolean
}

export const noOpinion: OpinionDraft = {
  kind: 'opinion',
  text: '',
  named: false,
  name: '',
  phone: '',
  tried: false,
}

const hints: Record<OpinionKind, string> = {
  opinion: '哪里办得不好、想要什么，都可以说',
  clue: '什么地方、什么时候、看见了什么',
}

/** Without a name nothing may lead to the person: only with one does it go under the account. */
const ownsWhatIsNamed = ({ actor }: { readonly actor: AccountView | null }) =>
  actor?.role === 'resident' && actor.consented

const missingName = ({ named, name }: OpinionDraft) =>
  named && said(name) === undefined ? '请写怎么称呼您' : undefined
const missingPhone = ({ named, phone }: OpinionDraft) =>
  named && normalisePhone(phone) === null ? '请填 11 位手机号' : undefined

const toBody = ({ kind, text, named, name, phone }: OpinionDraft) => {
  const village = recall('my-village')?.code
  return {
    kind,
    text: text.trim(),
    ...(village ? { villageCode: village } : {}),
    ...(named ? { contact: { name: name.trim(), phone: phone.trim() } } : {}),
  }
}

interface Props {
  readonly draft: OpinionDraft
  readonly onChange: (part: Partial<OpinionDraft>) => void
  readonly onSend: (body: Readonly<Record<string, unknown>>, owned: boolean) => void
}

export function OpinionForm({ draft, onChange, onSend }: Props) {
  const danger = useDanger()
  const account = useSession(ownsWhatIsNamed)
  const { kind, text, named } = draft
  const isMissing = missingName(draft) !== undefined || missingPhone(draft) !== undefined
  const send = () => {
    if (isMissing) onChange({ tried: true })
    else
      danger.before(text, () => {
        onSend(toBody(draft), named && account)
      })
  }
  return (
    <View className="stack">
      <View className="choices">
        {opinionKinds.map((one) => (
          <Choice
            key={one}
            text={opinionKindNames[one]}
            chosen={one === kind}
            onPress={() => {
              onChange({ kind: one })
            }}
          />
        ))}
      </View>
      <Field
        label="您想说什么？"
        kind="long"
        most={2000}
        initial={text}
        hint={hints[kind]}
        onChange={(typed) => {
          onChange({ text: typed })
          danger.watch(typed)
        }}
      />
      <View className="soft small">
        不会打字，点键盘上的话筒说。只有所长看得到，不会公开，也不告诉被说的人。
      </View>
      <Choice
        text="留个名字和电话，好答复我"
        chosen={named}
        wide
        onPress={() => {
          onChange({ named: !named })
        }}
      />
      {named ? <ContactFields draft={draft} onChange={onChange} owned={account} /> : null}
      {draft.tried && isMissing ? <ErrorLine text="还差一点，看一看上面红字" /> : null}
      <Button
        text={named ? '交上去' : '不留名，交上去'}
        icon="send"
        disabled={text.trim() === ''}
        onPress={send}
      />
      <View className="soft small">
        本程序不是报警平台，正在发生的事请打110。对民警的做法有意见，也可以打12389。
      </View>
      {danger.sheet}
    </View>
  )
}

interface ContactProps extends Pick<Props, 'draft' | 'onChange'> {
  readonly owned: boolean
}

function ContactFields({ draft, onChange, owned }: ContactProps) {
  return (
    <Card>
      <Field
        label="怎么称呼您"
        most={20}
        initial={draft.name}
        error={draft.tried ? missingName(draft) : undefined}
        onChange={(name) => {
          onChange({ name })
        }}
      />
      <Field
        label="手机号"
        kind="number"
        most={20}
        initial={draft.phone}
        error={draft.tried ? missingPhone(draft) : undefined}
        onChange={(phone) => {
          onChange({ phone })
        }}
      />
      <View className="soft small">
        {owned
          ? '记在您的账号里，在“我的信息”里看得到、要得到一份。'
          : '没有登录：只有所长看得到，不记在账号里。'}
      </View>
    </Card>
  )
}
