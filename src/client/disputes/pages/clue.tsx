import { View } from '@tarojs/components'
import { useState } from 'react'
import { goTo, replaceWith } from '@client/platform/navigate'
import { randomKey } from '@client/platform/random-key'
import { drafts } from '@client/platform/storage'
import { Button } from '@client/ui/button'
import { Card, ListItem } from '@client/ui/card'
import { ErrorLine } from '@client/ui/choices'
import { Field } from '@client/ui/field'
import { Page } from '@client/ui/page'
import { ProblemLine } from '@client/ui/problem-line'
import { useAttempt } from '@client/ui/use-attempt'
import { useDanger } from '@client/ui/use-danger'
import { VillageField, type VillageChoice } from '@client/ui/village-field'
import type { DisputeCategory } from '@shared/disputes/dispute-category'
import { checkDanger } from '@shared/safety/danger.rules'
import { CategoryTiles } from '../components/what-step'
import { findVillages, sendClue } from '../disputes.api'
import { clues } from '../disputes.store'

const DRAFT = 'clue'

/** A clue without a name: no sign-in, and nothing of who told it is kept. */
export default function Clue() {
  const [category, setCategory] = useState<DisputeCategory | null>(null)
  const [text, setText] = useState(() => drafts.read(DRAFT))
  const [village, setVillage] = useState<VillageChoice | null>(null)
  const [missing, setMissing] = useState<string>()
  const [key] = useState(randomKey)
  const danger = useDanger()
  const { busy, problem, run } = useAttempt()
  const send = () =>
    run(async () => {
      const place = village === null ? {} : { villageCode: village.code }
      const afterWarning = checkDanger(text).call !== null
      const told = { kind: 'clue' as const, category: category ?? 'other', text: text.trim(), afterWarning }
      const sent = await sendClue({ body: { ...told, ...place } }, { key })
      clues.keep(sent)
      drafts.keep(DRAFT, '')
      replaceWith('disputes/pages/dispute', { id: sent.id })
    })
  const check = () => {
    const unsaid = text.trim() === '' ? '请写什么地方、什么时候、看见了什么' : undefined
    setMissing(unsaid)
    if (unsaid === undefined) danger.before(text, () => void send())
  }
  return (
    <Page title="写一条线索">
      <View className="stack">
        <View>不用登录，不记您是谁。民警会去核实；想看结果，记住编号就行。</View>
        <Card>
          <Field
            label="看见了什么？"
            kind="long"
            most={2000}
            initial={text}
            hint="什么地方、什么时候、看见了什么"
            onChange={(typed) => {
              setText(typed)
              drafts.keep(DRAFT, typed)
              danger.watch(typed)
            }}
          />
          <VillageField
            label="在哪个村（可以不选）"
            village={village}
            find={findVillages}
            onChoose={setVillage}
          />
        </Card>
        <Card>
          <View className="field-label">像哪一样（可以不选）</View>
          <CategoryTiles chosen={category} onChoose={setCategory} />
        </Card>
        <ErrorLine text={missing} />
        <ProblemLine problem={problem} />
        {problem?.code === 'offline' ? <View>您写的已存在手机里，有信号时再点一次就行。</View> : null}
        <Button text="不留名，交上去" icon="send" disabled={busy} onPress={check} />
        <KeptClues />
        {danger.sheet}
      </View>
    </Page>
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
