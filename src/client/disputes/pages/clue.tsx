import { View } from '@tarojs/components'
import { useState } from 'react'
import { goTo, replaceWith } from '@client/platform/navigate'
import type { Outgoing } from '@client/platform/outgoing-item'
import { useQueued } from '@client/platform/queued'
import { leaveQuickly, useQuickExit } from '@client/platform/quick-exit'
import { Button } from '@client/ui/button'
import { Card, ListItem } from '@client/ui/card'
import { ErrorLine } from '@client/ui/choices'
import { Field } from '@client/ui/field'
import { Page } from '@client/ui/page'
import { UnsentCard } from '@client/ui/unsent-card'
import { useDanger } from '@client/ui/use-danger'
import { useKeptForm } from '@client/ui/use-kept-form'
import { VillageField } from '@client/ui/village-field'
import { type DisputeCategory, disputeCategories } from '@shared/disputes/dispute-category'
import { checkDanger } from '@shared/safety/danger.rules'
import { CategoryTiles } from '../components/what-step'
import { CLUE_TARGET, REPORT_PATH, findVillages } from '../disputes.api'
import { clueReceipts, clues } from '../disputes.store'

interface Told {
  readonly category: DisputeCategory | null
  readonly text: string
  readonly village: { readonly code: string; readonly name: string } | null
}

const nothing: Told = { category: null, text: '', village: null }
const unsentWords = { sending: '正在交上去', refused: '还没有交上', change: '改一改再交' }

const toBody = ({ category, text, village }: Told) => ({
  kind: 'clue',
  category: category ?? 'other',
  text: text.trim(),
  afterWarning: checkDanger(text).call !== null,
  ...(village === null ? {} : { villageCode: village.code }),
})

/** What was taken back: the village is chosen again, its name is not part of what is sent. */
const toldIn = ({ body: { category, text } }: Outgoing): Partial<Told> => ({
  category: disputeCategories.find((one) => one === category) ?? null,
  text: String(text),
})

/** A clue without a name: no sign-in, and nothing of who told it is kept. */
export default function Clue() {
  const { form, round, change, clear, put } = useKeptForm('clue', nothing)
  const { unsent, send } = useQueued(CLUE_TARGET, (answer) => {
    replaceWith('disputes/pages/dispute', { id: (answer as { readonly id: string }).id })
  })
  const [waiting] = unsent
  const leave = () => {
    clear()
    leaveQuickly()
  }
  useQuickExit(leave)
  return (
    <Page title="写一条线索">
      <View className="stack">
        <View>不用登录，不记您是谁。民警会去核实；想看结果，记住编号就行。</View>
        {waiting === undefined ? (
          <Form
            key={round}
            told={form}
            onChange={change}
            onSend={() => {
              send(REPORT_PATH, toBody(form), { nameless: true, receipts: clueReceipts })
              clear()
            }}
          />
        ) : (
          <UnsentCard
            item={waiting}
            words={unsentWords}
            onTakeBack={(item) => {
              put(toldIn(item))
            }}
          />
        )}
        <KeptClues />
        <Button text="快速离开这一页" icon="leave" look="plain" onPress={leave} />
      </View>
    </Page>
  )
}

interface FormProps {
  readonly told: Told
  readonly onChange: (part: Partial<Told>) => void
  readonly onSend: () => void
}

function Form({ told, onChange, onSend }: FormProps) {
  const { category, text, village } = told
  const [missing, setMissing] = useState<string>()
  const danger = useDanger()
  const check = () => {
    const unsaid = text.trim() === '' ? '请写什么地方、什么时候、看见了什么' : undefined
    setMissing(unsaid)
    if (unsaid === undefined) danger.before(text, onSend)
  }
  return (
    <>
      <Card>
        <Field
          label="看见了什么？"
          kind="long"
          most={2000}
          initial={text}
          hint="什么地方、什么时候、看见了什么"
          onChange={(typed) => {
            onChange({ text: typed })
            danger.watch(typed)
          }}
        />
        <VillageField
          label="在哪个村（可以不选）"
          village={village}
          find={findVillages}
          onChoose={({ code, name }) => {
            onChange({ village: { code, name } })
          }}
        />
      </Card>
      <Card>
        <View className="field-label">像哪一样（可以不选）</View>
        <CategoryTiles
          chosen={category}
          onChoose={(chosen) => {
            onChange({ category: chosen })
          }}
        />
      </Card>
      <ErrorLine text={missing} />
      <Button text="不留名，交上去" icon="send" onPress={check} />
      {danger.sheet}
    </>
  )
}

/** The clues that were told on this phone. */
function KeptClues() {
  const [kept] = useState(clues.all)
  return (
    <>
      {kept.map(({ id, receipt }) => (
        <ListItem
          key={id}
          icon="hidden"
          title={receipt}
          note="看看办到哪了"
          onPress={() => {
            goTo('disputes/pages/dispute', { id })
          }}
        />
      ))}
    </>
  )
}
