import { describe, expect, it } from 'vitest'
import { type LiveEvent, LiveLine, type LiveParts } from '@client/platform/live-line'

type Ends = Parameters<LiveParts['connect']>[0]

/** A network whose lines the test opens, breaks and speaks on. */
class Network {
  readonly lines: { ends: Ends; sent: string[]; closed: boolean }[] = []
  readonly waits: { milliseconds: number; act: () => void }[] = []
  token: string | null = 'token-1'

  readonly line = new LiveLine({
    connect: (ends) => {
      const line = { ends, sent: [] as string[], closed: false }
      this.lines.push(line)
      return {
        send: (text) => line.sent.push(text),
        close: () => {
          line.closed = true
        },
      }
    },
    token: () => this.token,
    later: (milliseconds, act) => this.waits.push({ milliseconds, act }),
  })

  get last() {
    return this.lines[this.lines.length - 1]!
  }

  accept(): void {
    this.last.ends.onOpen()
    this.last.ends.onText('{"type":"ready"}')
  }

  breakLine(code = 1006): void {
    this.last.ends.onClose(code)
  }

  /** What was waiting runs now. */
  wait(): void {
    for (const { act } of this.waits.splice(0)) act()
  }
}

describe('the live line', () => {
  it('says who listens and passes on what changed', () => {
    const network = new Network()
    const heard: LiveEvent[] = []
    network.line.listen((event) => heard.push(event))

    network.accept()
    network.last.ends.onText('{"type":"changed","kind":"thread","id":"a","sequence":3}')

    expect(network.last.sent).toEqual(['{"token":"token-1"}'])
    expect(heard).toEqual([{ type: 'changed', kind: 'thread', id: 'a' }])
  })

  it('opens again after a break and then has everything fetched that was missed', () => {
    const network = new Network()
    const heard: LiveEvent[] = []
    network.line.listen((event) => heard.push(event))
    network.accept()

    network.breakLine()
    network.wait()
    network.accept()

    expect(network.lines).toHaveLength(2)
    expect(heard).toEqual([{ type: 'catch-up' }])
  })

  it('waits longer after each failure, at most half a minute', () => {
    const network = new Network()
    network.line.listen(() => undefined)
    const waits: number[] = []

    for (let attempt = 0; attempt < 7; attempt++) {
      network.breakLine()
      waits.push(network.waits[0]!.milliseconds)
      network.wait()
    }

    expect(waits).toEqual([1000, 2000, 4000, 8000, 16_000, 30_000, 30_000])
  })

  it('rests while nobody is signed in and opens for the next person', () => {
    const network = new Network()
    network.line.listen(() => undefined)
    network.accept()

    network.token = null
    network.line.wake()
    const first = network.lines[0]!.closed
    network.token = 'token-2'
    network.line.wake()
    network.accept()

    expect(first).toBe(true)
    expect(network.last.sent).toEqual(['{"token":"token-2"}'])
  })

  it('does not knock again with a token that the server refused', () => {
    const network = new Network()
    network.line.listen(() => undefined)
    network.last.ends.onOpen()

    network.breakLine(4401)
    network.wait()

    expect(network.lines).toHaveLength(1)
  })

  it('closes when the last listener leaves', () => {
    const network = new Network()
    const leave = network.line.listen(() => undefined)
    const leaveToo = network.line.listen(() => undefined)
    leave()
    const whileOneListens = network.last.closed

    leaveToo()

    expect(whileOneListens).toBe(false)
    expect(network.last.closed).toBe(true)
  })
})
