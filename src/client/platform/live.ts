import { useEffect, useRef } from 'react'
import { useConnection } from './connection'
import { onAppShown } from './foreground'
import { LiveLine } from './live-line'
import { useSession } from './session'
import { openSocket } from './socket'

const live = new LiveLine({
  connect: openSocket,
  token: () => useSession.getState().token,
  later: (milliseconds, act) => setTimeout(act, milliseconds),
})

/** Keeps the live line honest: called once when the app starts. */
export function watchLive(): void {
  onAppShown(() => {
    live.wake()
  })
  useConnection.subscribe(({ online }, before) => {
    if (online && !before.online) live.wake()
  })
  useSession.subscribe((now, before) => {
    if (now !== before) live.wake()
  })
}

/** Runs `act` when a case of that kind (or the one with that id) changed or may have, and every `seconds` as a backup. */
export function useLive(kind: string, id: string | null, seconds: number, act: () => void): void {
  const latest = useRef(act)
  useEffect(() => {
    latest.current = act
  })
  useEffect(() => {
    const stop = live.listen((event) => {
      const concerns = event.type === 'catch-up' || (event.kind === kind && (id === null || event.id === id))
      if (concerns) latest.current()
    })
    const poll = setInterval(() => {
      latest.current()
    }, seconds * 1000)
    return () => {
      stop()
      clearInterval(poll)
    }
  }, [kind, id, seconds])
}
