import { describe, expect, it } from 'vitest'
import { FarServer, Phone, aMessage } from './phone'

const anOpinion = (text: string) => ({
  ...aMessage(text),
  target: 'opinion',
  path: '/api/opinions',
  nameless: true,
})

describe('what is told without a name', () => {
  it('goes out although nobody is signed in', async () => {
    const server = new FarServer()
    const phone = new Phone(server)
    phone.account = null
    const queue = phone.start()

    queue.add(anOpinion('路灯坏了'))
    await queue.flush()

    expect(server.said).toEqual(['路灯坏了'])
    expect(phone.shelf.size).toBe(0)
  })

  it('never becomes the property of whoever signs in while it waits', async () => {
    const server = new FarServer()
    const phone = new Phone(server)
    server.reachable = false
    const queue = phone.start()
    queue.add(anOpinion('路灯坏了'))
    await queue.flush()

    phone.account = 'resident-2'
    await queue.flush()

    expect(queue.useItems.getState().items.map(({ ownerId }) => ownerId)).toEqual([null])
  })

  it('does not wait for the consent that a letter waits for', async () => {
    const server = new FarServer()
    const phone = new Phone(server)
    phone.consented = false
    const queue = phone.start()
    queue.add(aMessage('写给民警的话'))

    queue.add(anOpinion('路灯坏了'))
    await queue.flush()

    expect(server.said).toEqual(['路灯坏了'])
    expect(queue.useItems.getState().items.map(({ body }) => body.text)).toEqual(['写给民警的话'])
  })

  it('waits for a signal, outlives the app, and is told once', async () => {
    const server = new FarServer()
    const phone = new Phone(server)
    phone.account = null
    server.reachable = false
    const before = phone.start()
    before.add(anOpinion('路灯坏了'))
    await before.flush()

    server.reachable = true
    server.losesAnswers = 1
    const after = phone.start()
    await after.hurry()
    await after.hurry()

    expect(server.said).toEqual(['路灯坏了'])
    expect(phone.shelf.size).toBe(0)
  })
})
