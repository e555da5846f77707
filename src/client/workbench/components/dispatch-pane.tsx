import { View } from '@tarojs/components'
import { useCallback, useState } from 'react'
import { confirm } from '@client/platform/notice'
import { Button } from '@client/ui/button'
import { Badge, Card, Heading, ListItem } from '@client/ui/card'
import { FourFaces } from '@client/ui/four-faces'
import { ProblemLine } from '@client/ui/problem-line'
import { Timeline } from '@client/ui/timeline'
import { useAttempt } from '@client/ui/use-attempt'
import { useLiveCase } from '@client/ui/use-live-case'
import { useLoadable } from '@client/ui/use-loadable'
import { useNewest } from '@client/ui/use-newest'
import { sayInstant } from '@shared/kernel/beijing-time'
import type { DispatchAct } from '@shared/workbench/dispatch'
import {
  dispatchActNames,
  dispatchOutcomeNames,
  dispatchSourceNames,
  dispatchStateNames,
  dispatchStepNames,
} from '@shared/workbench/dispatch.rules'
import { sayBy } from '@shared/workbench/work.rules'
import { type Dispatch, actOnDispatch, findDispatch } from '../workbench.api'
import { DispatchActSheet } from './dispatch-act-sheet'
import { openWork } from './work-doors'

/** One dispatch: what it is, who goes, what comes next. */
export function DispatchPane({ id, onChanged }: { readonly id: string; readonly onChanged: () => void }) {
  const [loaded, reload] = useLoadable(useCallback(() => findDispatch({ params: { id } }), [id]))
  const [dispatch, take] = useNewest(loaded)
  useLiveCase('dispatch', id, loaded, reload)
  return (
    <FourFaces of={dispatch} onRetry={reload}>
      {(value) => (
        <View className="stack">
          <Told dispatch={value} />
          <Acts
            dispatch={value}
            onDone={(changed) => {
              take(changed)
              onChanged()
            }}
          />
          <Way dispatch={value} />
        </View>
      )}
    </FourFaces>
  )
}

/** The case that it is about, or that it became. */
function caseOf({ about, outcome, becameId }: Dispatch) {
  if (about !== null) return about
  if (becameId === null || outcome === null || outcome === 'answered') return null
  return { room: outcome, id: becameId }
}

const joined = (parts: readonly (string | null)[], between: string) =>
  parts.filter((part) => part !== null).join(between)

function Told({ dispatch }: { readonly dispatch: Dispatch }) {
  const { what, village, place, source, dueAt, officer, auxiliary, givenBy, outcome } = dispatch
  const due = sayBy(new Date(dueAt), new Date())
  return (
    <Card>
      <Standing dispatch={dispatch} />
      <Heading text={what} />
      <View>{joined([village, place], ' · ')}</View>
      <View className="soft">{`${dispatchSourceNames[source]} · ${givenBy}派的 · ${due}`}</View>
      <View>{`去的人：${joined([officer, auxiliary], '、')}`}</View>
      {outcome === null ? null : <View>{`结果：${dispatchOutcomeNames[outcome]}`}</View>}
      <CaseLine dispatch={dispatch} />
    </Card>
  )
}

function Standing({ dispatch: { state, overdue } }: { readonly dispatch: Dispatch }) {
  const done = state === 'done'
  return (
    <View className="row row-wrap">
      <Badge icon={done ? 'check' : 'clock'} look={done ? 'good' : 'wait'} text={dispatchStateNames[state]} />
      {overdue ? <Badge icon="alert" look="danger" text="超时了" /> : null}
    </View>
  )
}

function CaseLine({ dispatch }: { readonly dispatch: Dispatch }) {
  const led = caseOf(dispatch)
  if (led === null) return null
  const isNeed = led.room === 'need'
  return (
    <ListItem
      icon={isNeed ? 'people' : 'dispute'}
      title={isNeed ? '看这件难处' : '看这件纠纷'}
      onPress={() => {
        openWork({ kind: led.room, id: led.id })
      }}
    />
  )
}

interface ActsProps {
  readonly dispatch: Dispatch
  readonly onDone: (dispatch: Dispatch) => void
}

const plain: Partial<Record<DispatchAct, string>> = {
  acceptance: '派单的人会看到您接了。',
  arrival: '只记下现在的时间，不记位置。',
}

function Acts({ dispatch, onDone }: ActsProps) {
  const [asked, setAsked] = useState<DispatchAct | null>(null)
  const { busy, problem, run } = useAttempt()
  const { id, may } = dispatch
  const begin = async (act: DispatchAct) => {
    const text = plain[act]
    if (text === undefined) {
      setAsked(act)
      return
    }
    if (!(await confirm({ title: `${dispatchActNames[act]}？`, text, yes: '确定' }))) return
    await run(async () => {
      onDone(await actOnDispatch(id, act, {}))
    })
  }
  if (may.length === 0) return null
  return (
    <Card>
      <View className="row row-wrap">
        {may.map((act, place) => (
          <Button
            key={act}
            text={dispatchActNames[act]}
            look={place === 0 ? 'main' : 'quiet'}
            narrow
            disabled={busy}
            onPress={() => void begin(act)}
          />
        ))}
      </View>
      <ProblemLine problem={problem} />
      {asked === null || !may.includes(asked) ? null : (
        <DispatchActSheet
          dispatch={dispatch}
          act={asked}
          onClose={() => {
            setAsked(null)
          }}
          onDone={(changed) => {
            setAsked(null)
            onDone(changed)
          }}
        />
      )}
    </Card>
  )
}

function Way({ dispatch }: { readonly dispatch: Dispatch }) {
  const steps = dispatch.steps.map(({ act, at, by, words }, place) => ({
    key: String(place),
    title: dispatchStepNames[act],
    note: `${by} · ${sayInstant(new Date(at), new Date())}`,
    words,
  }))
  return <Timeline steps={steps} />
}
