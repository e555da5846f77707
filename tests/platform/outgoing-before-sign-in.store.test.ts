import { describe, expect, it } from 'vitest'
import { FarServer, Phone, aMessage, refused } from './phone'

describe('a villager who is not signed in', () => {
  it('loses nothing: what was written goes out after sign-in', async () => {
    const server = new FarServer()
    const phone = new Phone(server)
    phone.account = null
    const queue = phone.start()
    queue.add(aMessage('路上结冰了'))
    await queue.flush()

    phone.account = 'resident-1'
    await queue.hurry()

    expect(server.said).toEqual(['路上结冰了'])
  })

  it('waits for sign-in where the session has ended', async () => {
    const server = new FarServer()
    const phone = new Phone(server)
    const queue = phone.start()
    server.refusals.push(refused(401, 'actor.signed-out'))
    queue.add(aMessage('路上结冰了'))
    await queue.flush()
    const [kept] = queue.useItems.getState().items

    await queue.hurry()

    expect(kept?.refusal).toBeNull()
    expect(phone.later).toBeNull()
    expect(server.said).toEqual(['路上结冰了'])
  })

  it('sends nothing before the consent is given', async () => {
    const server = new FarServer()
    const phone = new Phone(server)
    phone.consented = false
    const queue = phone.start()
    queue.add(aMessage('路上结冰了'))
    await queue.flush()
    const saidBefore = [...server.said]

    phone.consented = true
    await queue.hurry()

    expect(saidBefore).toEqual([])
    expect(server.said).toEqual(['路上结冰了'])
  })

  it('never has their words sent in the name of the next person on the same phone', async () => {
    const server = new FarServer()
    const phone = new Phone(server)
    server.reachable = false
    const queue = phone.start()
    queue.add(aMessage('路上结冰了'))
    await queue.flush()

    server.reachable = true
    phone.account = 'resident-2'
    await queue.hurry()
    const saidByOther = [...server.said]
    phone.account = 'resident-1'
    await queue.hurry()

    expect(saidByOther).toEqual([])
    expect(server.said).toEqual(['路上结冰了'])
  })
})
