import { useCallback, useEffect, useState } from 'react'
import { useConnection } from '@client/platform/connection'
import { useLive } from '@client/platform/live'
import { useShown } from '@client/platform/navigate'
import { outgoing } from '@client/platform/outgoing'
import { type Loadable, ready } from '@client/ui/loadable'
import { useLoadable } from '@client/ui/use-loadable'
import { type Round, findRound } from '../rounds.api'
import { isCarrying, isTaking } from '../way-doors.store'

const POLL_SECONDS = 60

interface RoundOfToday {
  readonly round: Loadable<Round>
  /** False where there was no signal and this phone shows what it read earlier today. */
  readonly fresh: boolean
  readonly reload: () => void
  readonly take: (round: Round) => void
}

const isStep = (target: string) => target.startsWith('road:') || isCarrying(target) || isTaking(target)

/** Today's round: read, kept for the day, read again when a step arrived or a colleague did something. */
export function useRound(beatId: string | null): RoundOfToday {
  const [loaded, reload] = useLoadable(useCallback(() => findRound(beatId), [beatId]))
  const [taken, take] = useState<{ readonly over: unknown; readonly round: Round } | null>(null)
  const online = useConnection((connection) => connection.online)
  useShown(reload)
  useLive('booking', null, POLL_SECONDS, reload)
  useLive('need', null, 10 * POLL_SECONDS, reload)
  useEffect(() => {
    if (online) reload()
  }, [online, reload])
  useEffect(
    () =>
      outgoing.onSent(({ target }) => {
        if (isStep(target)) reload()
      }),
    [reload],
  )
  if (loaded.face !== 'ready') return { round: loaded, fresh: true, reload, take: () => undefined }
  const { value, fresh } = loaded.value
  return {
    round: ready(taken?.over === loaded.value ? taken.round : value),
    fresh,
    reload,
    take: (round) => {
      take({ over: loaded.value, round })
    },
  }
}
