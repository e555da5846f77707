import { View } from '@tarojs/components'
import { useCallback, useState } from 'react'
import { usePageParams } from '@client/platform/navigate'
import { toast } from '@client/platform/notice'
import { randomKey } from '@client/platform/random-key'
import { isStaffAccount, useSession } from '@client/platform/session'
import { Button } from '@client/ui/button'
import { Card } from '@client/ui/card'
import { Choice } from '@client/ui/choice'
import { toggled } from '@client/ui/choices'
import { Field } from '@client/ui/field'
import { FourFaces } from '@client/ui/four-faces'
import { Page } from '@client/ui/page'
import { ProblemLine } from '@client/ui/problem-line'
import { StaffDoor } from '@client/ui/staff-door'
import { useAttempt } from '@client/ui/use-attempt'
import { useLoadable } from '@client/ui/use-loadable'
import { sayInstant } from '@shared/kernel/beijing-time'
import { type Packing, findPacking, savePacking } from '../rounds.api'

export default function PackingPage() {
  const actor = useSession((session) => session.actor)
  const { beat } = usePageParams<'rounds/pages/packing'>()
  if (!isStaffAccount(actor)) return <StaffDoor title="携行清单" text="这里给派出所的工作人员用。" />
  return (
    <Page title="携行清单">
      <Loaded key={actor?.id} beat={beat} />
    </Page>
  )
}

function Loaded({ beat }: { readonly beat: string | undefined }) {
  const [packing, reload] = useLoadable(
    useCallback(() => findPacking({ query: beat === undefined ? {} : { beatId: beat } }), [beat]),
  )
  return (
    <FourFaces of={packing} onRetry={reload}>
      {(value) => <List key={value.packed?.at ?? ''} packing={value} onSaved={reload} />}
    </FourFaces>
  )
}

type Item = Packing['items'][number]

function List({ packing, onSaved }: { readonly packing: Packing; readonly onSaved: () => void }) {
  const [packed, setPacked] = useState<readonly string[]>(
    packing.items.filter((item) => item.packed).map(({ key }) => key),
  )
  const [restock, setRestock] = useState<Readonly<Record<string, string>>>(
    Object.fromEntries(
      packing.items.flatMap(({ key, restock: note }) => (note === null ? [] : [[key, note]])),
    ),
  )
  const { busy, problem, run } = useAttempt()
  const may = packing.may.includes('pack')
  const save = () =>
    run(async () => {
      const { beat, day, version } = packing
      const notes = Object.entries(restock)
        .filter(([, note]) => note.trim() !== '')
        .map(([key, note]) => ({ key, note }))
      const body = { beatId: beat.id, day, version, packed: [...packed], restock: notes }
      await savePacking({ body }, { key: randomKey() })
      toast('记下了，路上慢走')
      onSaved()
    })
  const left = packing.items.length - packed.length
  return (
    <View className="stack">
      <Card>
        <View className="subheading">{`${packing.beat.name}，一趟勾一次`}</View>
        <View className="soft">
          {packing.packed === null
            ? '今天还没有勾。'
            : `${packing.packed.byName} ${sayInstant(new Date(packing.packed.at), new Date())} 勾的。`}
        </View>
        {may ? (
          <Button
            text="都带了"
            icon="check"
            look="quiet"
            onPress={() => {
              setPacked(packing.items.map(({ key }) => key))
            }}
          />
        ) : null}
      </Card>
      {packing.items.map((item) => (
        <ItemCard
          key={item.key}
          item={item}
          packed={packed.includes(item.key)}
          note={restock[item.key] ?? ''}
          may={may}
          onToggle={() => {
            setPacked(toggled(packed, item.key))
          }}
          onNote={(note) => {
            setRestock({ ...restock, [item.key]: note })
          }}
        />
      ))}
      <ProblemLine problem={problem} />
      {may ? (
        <Button
          text={left === 0 ? '记下来，出发' : `记下来，还差 ${String(left)} 样`}
          disabled={busy}
          onPress={() => void save()}
        />
      ) : null}
    </View>
  )
}

interface ItemProps {
  readonly item: Item
  readonly packed: boolean
  readonly note: string
  readonly may: boolean
  readonly onToggle: () => void
  readonly onNote: (note: string) => void
}

function ItemCard({ item, packed, note, may, onToggle, onNote }: ItemProps) {
  const [writing, setWriting] = useState(note !== '')
  const press = () => {
    if (may) onToggle()
  }
  return (
    <View className="card stack stack-tight">
      <View className="row">
        <View className="grow">
          <Choice text={item.name} chosen={packed} wide onPress={press} />
        </View>
        {may && !writing ? (
          <Button
            text="该补了"
            look="plain"
            narrow
            label={`该补了：${item.name}`}
            onPress={() => {
              setWriting(true)
            }}
          />
        ) : null}
      </View>
      {item.note === '' ? null : <View className="soft small">{item.note}</View>}
      {item.restockBefore === null ? null : (
        <View className="small">{`上一趟记的：${item.restockBefore}`}</View>
      )}
      {writing ? <Field label={`${item.name}：该补什么`} initial={note} most={60} onChange={onNote} /> : null}
    </View>
  )
}
