import { View } from '@tarojs/components'
import { useState } from 'react'
import { goTo } from '@client/platform/navigate'
import { toast } from '@client/platform/notice'
import { useUnsent } from '@client/platform/outgoing'
import { spoken } from '@client/ui/accessible'
import { Button } from '@client/ui/button'
import { Badge } from '@client/ui/card'
import { Icon } from '@client/ui/icon'
import { sayDay } from '@shared/kernel/day-words.rules'
import type { Round, WayDoor } from '../rounds.api'
import { clockAt } from '../rounds.store'
import { noteCarried, notedAt } from '../way-doors.store'
import { CarriedSheet } from './carried-sheet'
import { TakeDoor, TakingNote } from './take-door'
import './rounds.css'

interface Props {
  readonly title: string
  readonly round: Round
  readonly doors: readonly WayDoor[]
}

/** Doors on the way that nobody booked: an answer to bring, a household to look after again. */
export function WayDoors({ title, round, doors }: Props) {
  if (doors.length === 0) return null
  return (
    <View className="rounds-way stack stack-tight">
      <View className="subheading">{title}</View>
      {doors.map((door) => (
        <View key={door.id} className="rounds-door">
          <Door door={door} round={round} />
        </View>
      ))}
    </View>
  )
}

const dueWords = ({ kind, dueDay, overdue }: WayDoor) =>
  kind !== 'need' ? `说好${sayDay(dueDay)}再去` : `最晚${sayDay(dueDay)}带到${overdue ? '，过了' : ''}`

const placeOf = ({ village, where }: WayDoor) => (where === null ? village.name : `${village.name}，${where}`)

const titles = { need: '', visit: '该再走访的一户', care: '该再看望的一户' }
const icons = { need: 'message', visit: 'home', care: 'stethoscope' } as const

/** One door: what to do there, and whether it goes into the round. */
export function Door({ door, round }: { readonly door: WayDoor; readonly round: Round }) {
  const { kind, need, overdue } = door
  return (
    <View className="stack stack-tight">
      <View className="row row-wrap">
        <View className="grow subheading">{need?.what ?? titles[kind]}</View>
        <Badge icon={icons[kind]} text={dueWords(door)} look={overdue ? 'danger' : 'plain'} />
      </View>
      <View className="soft">{placeOf(door)}</View>
      {need === null ? null : <View>{`答复：${need.answer}`}</View>}
      <TakingNote door={door} />
      <TakeDoor door={door} round={round} />
      {need === null ? <VisitActs door={door} /> : <NeedActs door={door} answer={need.answer} />}
    </View>
  )
}

function VisitActs({ door: { kind, id, village, where } }: { readonly door: WayDoor }) {
  const known = { follows: id, village: village.code, ...(where === null ? {} : { landmark: where }) }
  if (kind === 'care')
    return (
      <View className="row row-wrap rounds-seldom">
        <Button
          text="看过了，记一次"
          look="plain"
          narrow
          onPress={() => {
            goTo('visits/pages/care-form', known)
          }}
        />
        <Button
          text="看上次的"
          look="plain"
          narrow
          onPress={() => {
            goTo('visits/pages/care-visits', { id })
          }}
        />
      </View>
    )
  return (
    <View className="row row-wrap rounds-seldom">
      <Button
        text="到门口记一户"
        look="plain"
        narrow
        onPress={() => {
          goTo('visits/pages/gate', known)
        }}
      />
      <Button
        text="看上次的"
        look="plain"
        narrow
        onPress={() => {
          goTo('visits/pages/visit', { id })
        }}
      />
    </View>
  )
}

function NeedActs({ door, answer }: { readonly door: WayDoor; readonly answer: string }) {
  const [asked, setAsked] = useState(false)
  const waiting = notedAt(useUnsent(null), door)
  const what = door.need?.what ?? ''
  const open = () => {
    goTo('visits/pages/need', { id: door.id })
  }
  return (
    <>
      {waiting === null ? null : (
        <View className="row rounds-noted" {...spoken({ role: 'status' })}>
          <Icon name={waiting.refusal === null ? 'waiting' : 'alert'} />
          <View className="grow">
            {waiting.refusal ?? `${clockAt(waiting.queuedAt)} 带到了 · 已记在手机上，等信号`}
          </View>
        </View>
      )}
      <View className="row row-wrap rounds-seldom">
        {waiting === null && door.may.includes('carry-back') ? (
          <Button
            text="答复带到了"
            look="plain"
            narrow
            label={`答复带到了：${what}`}
            onPress={() => {
              setAsked(true)
            }}
          />
        ) : null}
        <Button text="打开" look="plain" narrow label={`打开：${what}`} onPress={open} />
      </View>
      {asked ? (
        <CarriedSheet
          answer={answer}
          onClose={() => {
            setAsked(false)
          }}
          onNote={(carried) => {
            setAsked(false)
            noteCarried(door.id, carried)
            toast('记下了：答复带到了')
          }}
        />
      ) : null}
    </>
  )
}
