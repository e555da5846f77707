import { View } from '@tarojs/components'
import { useCallback, useState } from 'react'
import { usePageParams } from '@client/platform/navigate'
import { isStaffAccount, useSession } from '@client/platform/session'
import { Button } from '@client/ui/button'
import { Card, Heading, ListItem } from '@client/ui/card'
import { Choice } from '@client/ui/choice'
import { FourFaces, Notice } from '@client/ui/four-faces'
import { Page } from '@client/ui/page'
import { StaffDoor } from '@client/ui/staff-door'
import { useLoadable } from '@client/ui/use-loadable'
import { PlanCard } from '../components/plan-card'
import { type PlanDraft, PlanSheet } from '../components/plan-sheet'
import { type PlanDesk, findPlanDesk } from '../rounds.api'

export default function PlanPage() {
  const actor = useSession((session) => session.actor)
  const { beat } = usePageParams<'rounds/pages/plan'>()
  if (!isStaffAccount(actor)) return <StaffDoor title="下村安排" text="这里给派出所的工作人员用。" />
  return (
    <Page title="下村安排">
      <Loaded key={actor?.id} beat={beat ?? null} />
    </Page>
  )
}

function Loaded({ beat }: { readonly beat: string | null }) {
  const [beatId, setBeatId] = useState(beat)
  const [desk, reload] = useLoadable(
    useCallback(() => findPlanDesk({ query: beatId === null ? {} : { beatId } }), [beatId]),
  )
  return (
    <FourFaces of={desk} onRetry={reload}>
      {(value) => <Desk desk={value} onBeat={setBeatId} onChanged={reload} />}
    </FourFaces>
  )
}

interface DeskProps {
  readonly desk: PlanDesk
  readonly onBeat: (beatId: string) => void
  readonly onChanged: () => void
}

function Desk({ desk, onBeat, onChanged }: DeskProps) {
  const [draft, setDraft] = useState<PlanDraft | null>(null)
  return (
    <View className="stack">
      <Beats desk={desk} onBeat={onBeat} />
      <View className="soft">只说哪个半天到哪个村，村民看得到；不说到谁家，也不记位置。</View>
      {desk.may.includes('plan') ? (
        <Button
          text="安排一个半天"
          icon="plus"
          onPress={() => {
            setDraft({ day: null, half: null, villageCode: null })
          }}
        />
      ) : null}
      <Booked desk={desk} onPlan={setDraft} />
      {desk.items.length === 0 ? (
        <Notice icon="place" title="两周内还没有安排" text="安排了，村民在首页就看得到。" />
      ) : (
        desk.items.map((plan) => <PlanCard key={plan.id} plan={plan} onChanged={onChanged} />)
      )}
      {draft === null ? null : (
        <PlanSheet
          desk={desk}
          draft={draft}
          onClose={() => {
            setDraft(null)
          }}
          onPlanned={() => {
            setDraft(null)
            onChanged()
          }}
        />
      )}
    </View>
  )
}

function Beats({ desk, onBeat }: Pick<DeskProps, 'desk' | 'onBeat'>) {
  if (desk.beats.length < 2) return <View className="subheading">{desk.beat.name}</View>
  return (
    <View className="choices">
      {desk.beats.map(({ id, name }) => (
        <Choice
          key={id}
          text={name}
          chosen={id === desk.beat.id}
          onPress={() => {
            onBeat(id)
          }}
        />
      ))}
    </View>
  )
}

/** Villages with booked homes that nobody has been told about: one tap fills the form. */
function Booked({ desk, onPlan }: { readonly desk: PlanDesk; readonly onPlan: (draft: PlanDraft) => void }) {
  if (desk.booked.length === 0) return null
  return (
    <Card>
      <Heading text="有人约了，还没告诉村里" />
      {desk.booked.map(({ day, half, when, village, homes }) => (
        <ListItem
          key={`${day}${half}${village.code}`}
          icon="clock"
          title={`${when} ${village.name}`}
          note={`约了 ${String(homes)} 户，点一下安排`}
          onPress={() => {
            onPlan({ day, half, villageCode: village.code })
          }}
        />
      ))}
    </Card>
  )
}
