import { type IncomingMessage, type ServerResponse, createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { json } from 'node:stream/consumers'

interface Taken {
  readonly key: string
  readonly phone: string
  readonly words: string
}

/** What the gateway does with a request, by turns. */
type Mood = 'takes' | 'fails' | 'hangs' | 'takes-and-hangs' | 'answers-twice' | 'cuts'

const second = 'HTTP/1.1 202 Accepted\r\nContent-Length: 0\r\n\r\n'

function moodOf(turn: number): Mood {
  if (turn % 10 === 3) return 'fails'
  if (turn % 40 === 7) return 'hangs'
  if (turn % 40 === 11) return 'takes-and-hangs'
  if (turn % 25 === 5) return 'answers-twice'
  return turn % 50 === 19 ? 'cuts' : 'takes'
}

/**
 * A carrier's gateway on a bad day: it fails, hangs, takes a message and never says so, answers twice, cuts the line.
 * It remembers what it took, and of that what it acknowledged, before the answer leaves.
 */
export async function startFaultyGateway() {
  const taken: Taken[] = []
  const acknowledged = new Set<string>()
  let turns = 0

  const take = async (request: IncomingMessage) => {
    const { phone, text } = (await json(request)) as { phone: string; text: string }
    const key = String(request.headers['idempotency-key'])
    taken.push({ key, phone, words: text })
    return key
  }
  const acknowledge = (key: string, response: ServerResponse) => {
    acknowledged.add(key)
    response.writeHead(202, { 'content-length': 0 }).end()
  }
  const moods: Record<Mood, (request: IncomingMessage, response: ServerResponse) => unknown> = {
    takes: async (request, response) => {
      acknowledge(await take(request), response)
    },
    fails: (_, response) => response.writeHead(503).end(),
    hangs: () => undefined,
    'takes-and-hangs': take,
    'answers-twice': async (request, response) => {
      acknowledge(await take(request), response)
      response.socket?.write(second)
    },
    cuts: async (request) => {
      await take(request)
      request.socket.destroy()
    },
  }
  const server = createServer((request, response) => {
    turns += 1
    void moods[moodOf(turns)](request, response)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))

  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/messages`,
    taken,
    acknowledged,
    requests: () => turns,
    close() {
      server.closeAllConnections()
      return new Promise((resolve) => server.close(resolve))
    },
  }
}

export type FaultyGateway = Awaited<ReturnType<typeof startFaultyGateway>>
