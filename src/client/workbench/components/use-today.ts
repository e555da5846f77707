import { useCallback, useEffect, useRef } from 'react'
import { useLive } from '@client/platform/live'
import { useShown } from '@client/platform/navigate'
import { useLoadable } from '@client/ui/use-loadable'
import { readToday } from '../workbench.api'
import { useTodayFilter } from '../workbench.store'

const POLL_SECONDS = 60
/** One poll is enough; the others only listen. */
const LISTEN_ONLY = 3600

/** Today through the chosen filter, as far as it was opened, fetched again whenever something in it changes. */
export function useToday() {
  const kind = useTodayFilter((filter) => filter.kind)
  const village = useTodayFilter((filter) => filter.village)
  const group = useTodayFilter((filter) => filter.group)
  const pages = useRef(1)
  useEffect(() => {
    pages.current = 1
  }, [kind, village, group])
  const load = useCallback(
    () =>
      readToday(
        { kind: kind ?? undefined, village: village ?? undefined, group: group ?? undefined },
        pages.current,
      ),
    [kind, village, group],
  )
  const [today, reload] = useLoadable(load)
  const more = () => {
    pages.current += 1
    reload()
  }
  useShown(reload)
  useLive('dispatch', null, POLL_SECONDS, reload)
  useLive('thread', null, LISTEN_ONLY, reload)
  useLive('booking', null, LISTEN_ONLY, reload)
  useLive('dispute', null, LISTEN_ONLY, reload)
  useLive('need', null, LISTEN_ONLY, reload)
  useLive('early-warning', null, LISTEN_ONLY, reload)
  return { today, reload, more }
}
