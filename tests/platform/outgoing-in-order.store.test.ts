import { describe, expect, it } from 'vitest'
import { FarServer, Phone, aMessage, refused } from './phone'

const aStep = (text: string) => ({ ...aMessage(text), inOrder: true })
const textsIn = (queue: ReturnType<Phone['start']>) =>
  queue.useItems.getState().items.map(({ body }) => body.text)

const noted = async (...texts: string[]) => {
  const server = new FarServer()
  const queue = new Phone(server).start()
  server.reachable = false
  for (const text of texts) queue.add(aStep(text))
  await queue.flush()
  server.reachable = true
  return { server, queue }
}

describe('steps of one chain', () => {
  it('wait behind one that was refused', async () => {
    const { server, queue } = await noted('打电话', '出发', '受理')
    server.refusals.push(refused(409, 'booking.moved-meanwhile'))

    await queue.hurry()
    await queue.hurry()

    expect(server.said).toEqual([])
    expect(textsIn(queue)).toEqual(['打电话', '出发', '受理'])
  })

  it('go on in their order once it is said in other words', async () => {
    const { server, queue } = await noted('打电话', '出发', '受理')
    server.refusals.push(refused(409, 'booking.moved-meanwhile'))
    await queue.hurry()
    const [first] = queue.useItems.getState().items

    if (first) queue.sayAgain(first, { text: '又打了电话' })
    await queue.hurry()

    expect(server.said).toEqual(['又打了电话', '出发', '受理'])
    expect(textsIn(queue)).toEqual([])
  })

  it('go on without it once it is taken back', async () => {
    const { server, queue } = await noted('打电话', '出发')
    server.refusals.push(refused(409, 'booking.moved-meanwhile'))
    await queue.hurry()
    const [first] = queue.useItems.getState().items

    if (first) queue.takeBack(first)
    await queue.hurry()

    expect(server.said).toEqual(['出发'])
  })

  it('do not hold back another chain', async () => {
    const { server, queue } = await noted('打电话')
    server.refusals.push(refused(409, 'booking.moved-meanwhile'))
    await queue.hurry()

    queue.add({ ...aStep('另一家'), target: 'beat:2' })
    await queue.hurry()

    expect(server.said).toEqual(['另一家'])
  })
})
