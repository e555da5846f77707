import Taro from '@tarojs/taro'
import { useEffect, useRef } from 'react'
import { useConnection } from './connection'
import { onAppShown } from './foreground'
import { type LiveParts, LiveLine } from './live-line'
import { apiAddress, isWeapp } from './runtime'
import { useSession } from './session'

const PATH = '/api/live'

const connectWeb: LiveParts['connect'] = ({ onOpen, onText, onClose }) => {
  const socket = new WebSocket(new URL(apiAddress(PATH), window.location.href.replace(/^http/, 'ws')))
  socket.onopen = onOpen
  socket.onmessage = ({ data }) => {
    onText(String(data))
  }
  socket.onclose = ({ code }) => {
    onClose(code)
  }
  return {
    send: (text) => {
      socket.send(text)
    },
    close: () => {
      socket.close()
    },
  }
}

/** WeChat hands the socket over in a promise. */
const connectWeixin: LiveParts['connect'] = ({ onOpen, onText, onClose }) => {
  const opening = Taro.connectSocket({ url: apiAddress(PATH).replace(/^http/, 'ws') })
  opening.then(
    (socket) => {
      socket.onOpen(onOpen)
      socket.onMessage(({ data }) => {
        onText(String(data))
      })
      socket.onClose(({ code }) => {
        onClose(code)
      })
    },
    () => {
      onClose(0)
    },
  )
  return {
    send: (text) => {
      void opening.then((socket) => {
        socket.send({ data: text })
      })
    },
    close: () => {
      void opening.then((socket) => {
        socket.close({})
      })
    },
  }
}

const live = new LiveLine({
  connect: isWeapp ? connectWeixin : connectWeb,
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
