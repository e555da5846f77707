import Taro from '@tarojs/taro'
import type { LiveParts } from './live-line'
import { apiAddress } from './runtime'

/** Opens a WebSocket of WeChat, which hands it over in a promise. */
export const openSocket: LiveParts['connect'] = ({ onOpen, onText, onClose }) => {
  const opening = Taro.connectSocket({ url: apiAddress('/api/live').replace(/^http/, 'ws') })
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
