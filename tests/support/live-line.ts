import { WebSocket } from 'ws'

interface Frame {
  readonly type: string
  readonly kind?: string
  readonly id?: string
  readonly sequence?: number
}

/** A client of /api/live that keeps what it hears, with the moment it heard it. */
export async function listen(url: string, token: string) {
  const socket = new WebSocket(`${url.replace('http', 'ws')}/api/live`)
  const heard: { frame: Frame; at: number }[] = []
  const waiting: (() => void)[] = []
  socket.on('message', (data) => {
    heard.push({ frame: JSON.parse((data as Buffer).toString()) as Frame, at: Date.now() })
    waiting.splice(0).forEach((wake) => {
      wake()
    })
  })
  await new Promise((resolve) => socket.once('open', resolve))
  socket.send(JSON.stringify({ token }))
  const until = async (test: (frame: Frame) => boolean): Promise<number> => {
    for (;;) {
      const found = heard.find(({ frame }) => test(frame))
      if (found) return found.at
      await new Promise<void>((resolve) => waiting.push(resolve))
    }
  }
  await until(({ type }) => type === 'ready')
  return {
    until,
    heard,
    /** Kind and id of everything that was said to have changed. */
    changed: () =>
      heard.flatMap(({ frame }) =>
        frame.type === 'changed' ? [`${frame.kind ?? ''} ${frame.id ?? ''}`] : [],
      ),
    close: () => {
      socket.close()
    },
  }
}
