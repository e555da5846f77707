import { View } from '@tarojs/components'
import { useCallback, useState } from 'react'
import { outgoing } from '@client/platform/outgoing'
import { Button } from '@client/ui/button'
import { Card } from '@client/ui/card'
import { Choices, ErrorLine, toggled } from '@client/ui/choices'
import { Field } from '@client/ui/field'
import { FourFaces } from '@client/ui/four-faces'
import { useDanger } from '@client/ui/use-danger'
import { useLoadable } from '@client/ui/use-loadable'
import { type DisputeCategory, categoryWords, disputeCategories } from '@shared/disputes/dispute-category'
import { type WarningSign, warningSignNames, warningSigns } from '@shared/disputes/early-warning'
import { type OwnVillage, WARNINGS_PATH, WARNING_TARGET, listOwnVillages } from '../early-warnings.api'

const categoryNames = Object.fromEntries(
  disputeCategories.map((category) => [category, categoryWords[category].name]),
) as Record<DisputeCategory, string>

/** Ticks and one sentence, quick enough to use standing at a gate. */
export function WarningForm({ onSent }: { readonly onSent: () => void }) {
  const [villages, reload] = useLoadable(useCallback(() => listOwnVillages({}), []))
  return (
    <FourFaces
      of={villages}
      onRetry={reload}
      isEmpty={({ items }) => items.length === 0}
      empty={<View className="soft">还没有给您分村，请找派出所。</View>}
    >
      {({ items }) => <Sheet villages={items} onSent={onSent} />}
    </FourFaces>
  )
}

interface SheetProps {
  readonly villages: readonly OwnVillage[]
  readonly onSent: () => void
}

function Sheet({ villages, onSent }: SheetProps) {
  const [village, setVillage] = useState(villages.length === 1 ? villages[0]?.code : undefined)
  const [category, setCategory] = useState<DisputeCategory | null>(null)
  const [signs, setSigns] = useState<readonly WarningSign[]>([])
  const [words, setWords] = useState('')
  const [parties, setParties] = useState<readonly [string, string]>(['', ''])
  const [missing, setMissing] = useState<string | null>(null)
  const danger = useDanger()
  const unsaid = () => {
    if (village === undefined) return '请选村'
    if (category === null) return '请选是什么事'
    return words.trim() === '' ? '请写一句看到了什么' : null
  }
  const send = () => {
    const problem = unsaid()
    setMissing(problem)
    if (problem !== null) return
    danger.before(words, () => {
      const names = parties.map((name) => name.trim()).filter((name) => name !== '')
      const body = { villageCode: village, category, signs, words: words.trim(), parties: names }
      const beatId = villages.find(({ code }) => code === village)?.beatId ?? null
      outgoing.add({ target: WARNING_TARGET, path: WARNINGS_PATH, body, beatId, files: [] })
      onSent()
    })
  }
  return (
    <Card>
      {villages.length === 1 ? null : (
        <Choices
          label="哪个村"
          options={villages.map(({ code }) => code)}
          names={Object.fromEntries(villages.map(({ code, name }) => [code, name]))}
          chosen={village === undefined ? [] : [village]}
          onChoose={setVillage}
        />
      )}
      <Field
        label="看到了什么（一句话）"
        kind="long"
        most={500}
        hint="谁和谁、为了什么。不用写电话和身份证号"
        onChange={(typed) => {
          setWords(typed)
          danger.watch(typed)
        }}
      />
      <Choices
        label="有没有这些苗头（有几样点几样）"
        options={warningSigns}
        names={warningSignNames}
        chosen={signs}
        onChoose={(sign) => {
          setSigns(toggled(signs, sign))
        }}
      />
      <Choices
        label="什么事"
        options={disputeCategories}
        names={categoryNames}
        chosen={category === null ? [] : [category]}
        onChoose={setCategory}
      />
      <Field
        label="一方怎么称呼（可以不写）"
        most={20}
        onChange={(name) => {
          setParties([name, parties[1]])
        }}
      />
      <Field
        label="另一方怎么称呼（可以不写）"
        most={20}
        onChange={(name) => {
          setParties([parties[0], name])
        }}
      />
      <ErrorLine text={missing ?? undefined} />
      <Button text="报给民警" icon="send" onPress={send} />
      {danger.sheet}
    </Card>
  )
}
