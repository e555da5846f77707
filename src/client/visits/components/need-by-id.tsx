import { View } from '@tarojs/components'
import { useCallback, useState } from 'react'
import { useLive } from '@client/platform/live'
import { goTo, useShown } from '@client/platform/navigate'
import type { Outgoing } from '@client/platform/outgoing-item'
import { useQueued } from '@client/platform/queued'
import { isStaffAccount, useSession } from '@client/platform/session'
import { Button } from '@client/ui/button'
import { Badge, Card, Heading, ListItem } from '@client/ui/card'
import { FourFaces } from '@client/ui/four-faces'
import { ReadAloud } from '@client/ui/read-aloud'
import { Timeline } from '@client/ui/timeline'
import { useLoadable } from '@client/ui/use-loadable'
import { useNewest } from '@client/ui/use-newest'
import { sayInstant } from '@shared/kernel/beijing-time'
import { sayDay } from '@shared/kernel/day-words.rules'
import { sayHandover } from '@shared/kernel/handover.rules'
import type { NeedAct } from '@shared/visits/need'
import {
  carriedWayNames,
  needActNames,
  needKindNames,
  needSourceNames,
  needStepNames,
  villagerWordNames,
} from '@shared/visits/need-words.rules'
import { type Need, findNeed } from '../visits.api'
import { type NeedActForm, formAgain, noted } from './need-act-form'
import { NeedActSheet } from './need-act-sheet'
import { NeedStateBadge } from './need-card'
import { UnsentCard } from './unsent-card'

const POLL_SECONDS = 60

/** A need with its way, for those who work on it and for the resident who raised it. */
export function NeedById({ id }: { readonly id: string }) {
  const [loaded, reload] = useLoadable(useCallback(() => findNeed({ params: { id } }), [id]))
  const [need, take] = useNewest(loaded)
  useShown(reload)
  useLive('need', id, POLL_SECONDS, reload)
  return (
    <FourFaces of={need} onRetry={reload}>
      {(value) => <Full need={value} onChanged={take} />}
    </FourFaces>
  )
}

/** What the villager waits for comes first on the page; whoever may say that it is not settled needs no second button. */
const order: readonly NeedAct[] = ['carrying-back', 'confirmation', 'answer', 'reopening', 'assignment']

const offeredOf = ({ may }: Need): readonly NeedAct[] =>
  order.filter((one) => may.includes(one) && (one !== 'reopening' || !may.includes('confirmation')))

const isCarrying = ({ path }: Outgoing) => path.endsWith('/carrying-back')

const lateWords = (receivedAt: string | null) =>
  receivedAt === null ? '' : `，${sayInstant(new Date(receivedAt), new Date())} 才有信号`

interface FullProps {
  readonly need: Need
  readonly onChanged: (need: Need) => void
}

function Full({ need, onChanged }: FullProps) {
  const staff = useSession(({ actor }) => isStaffAccount(actor))
  const [act, setAct] = useState<NeedAct | null>(null)
  const [begin, setBegin] = useState<Partial<NeedActForm>>({})
  const { unsent, send } = useQueued(`need:${need.id}`, (answer) => {
    onChanged(answer as Need)
  })
  const again = ({ body }: Outgoing) => {
    setBegin(formAgain(body))
    setAct('carrying-back')
  }
  const offered = unsent.length > 0 ? [] : offeredOf(need)
  return (
    <View className="stack">
      <Head need={need} staff={staff} />
      <Answer need={need} staff={staff} />
      {unsent.map((item) => (
        <UnsentCard
          key={item.key}
          item={item}
          title="这一步"
          {...(isCarrying(item) ? { onTakeBack: again } : {})}
        />
      ))}
      {offered.map((one, place) => (
        <Button
          key={one}
          text={needActNames[one]}
          look={place === 0 && one !== 'reopening' ? 'main' : 'quiet'}
          onPress={() => {
            setBegin({})
            setAct(one)
          }}
        />
      ))}
      {staff ? <Origin need={need} /> : null}
      <Timeline
        steps={need.steps.map(({ act: step, at, receivedAt, by, words }) => ({
          key: `${step}${at}`,
          title: step === 'handover' ? sayHandover(by, staff) : needStepNames[step],
          note: `${by} · ${sayInstant(new Date(at), new Date())}${lateWords(receivedAt)}`,
          words,
        }))}
      />
      {act === null ? null : (
        <NeedActSheet
          need={need}
          act={act}
          begin={begin}
          onClose={() => {
            setAct(null)
          }}
          onSend={(body) => {
            send(`/api/needs/${need.id}/${act}`, noted(act, body))
            setAct(null)
          }}
        />
      )}
    </View>
  )
}

interface PartProps {
  readonly need: Need
  readonly staff: boolean
}

function Head({ need, staff }: PartProps) {
  const { what, village, where, kind, overdue, dueDay, reopened } = need
  const facts = staff ? [village, where, needKindNames[kind], needSourceNames[need.source]] : [village]
  return (
    <Card>
      <Heading text={what} />
      <View className="row row-wrap">
        <NeedStateBadge state={need.state} />
        {overdue ? <Badge icon="alert" look="danger" text={`${sayDay(dueDay)}到期，过了`} /> : null}
        {reopened === 0 ? null : (
          <Badge icon="refresh" look="wait" text={`重新办过 ${String(reopened)} 次`} />
        )}
      </View>
      <View>{need.next}</View>
      <View className="soft small">{facts.filter(Boolean).join(' · ')}</View>
    </Card>
  )
}

function Answer({ need: { answer, carried }, staff }: PartProps) {
  if (answer === null) return null
  const told =
    carried && `${carried.by}${carriedWayNames[carried.how]}，${sayInstant(new Date(carried.at), new Date())}`
  return (
    <Card>
      <Heading text="答复" />
      <View>{answer}</View>
      {told === null ? null : <View className="soft small">{told}</View>}
      {carried === null || (carried.word === 'not-said' && !staff) ? null : (
        <View className="soft small">
          {`${staff ? '村民' : '您'}：${villagerWordNames[carried.word]}${carried.words === null ? '' : `，“${carried.words}”`}`}
        </View>
      )}
      <ReadAloud text={answer} />
    </Card>
  )
}

function Origin({ need: { id, visitId, threadId } }: { readonly need: Need }) {
  return (
    <View className="stack stack-tight">
      {visitId === null ? null : (
        <ListItem
          icon="home"
          title="听到这件事的走访"
          onPress={() => {
            goTo('visits/pages/visit', { id: visitId })
          }}
        />
      )}
      {threadId === null ? null : (
        <ListItem
          icon="message"
          title="村民的来信"
          onPress={() => {
            goTo('workbench/pages/conversation', { id: threadId })
          }}
        />
      )}
      <ListItem
        icon="document"
        title="在记事本里记一笔"
        note="只有自己看得到"
        onPress={() => {
          goTo('visits/pages/notebook', { room: 'need', id })
        }}
      />
    </View>
  )
}
