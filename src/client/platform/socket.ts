import type { LiveParts } from './live-line'

/** Opens a WebSocket of the browser. */
export const openSocket: LiveParts['connect'] = ({ onOpen, onText, onClose }) => {
  const socket = new WebSocket(new URL('/api/live', window.location.href.replace(/^http/, 'ws')))
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
