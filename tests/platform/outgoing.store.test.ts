import { describe, expect, it } from 'vitest'
import { FarServer, Phone, aMessage, aPicture, refused } from './phone'

describe('what a villager sends', () => {
  it('goes out once and leaves the phone', async () => {
    const server = new FarServer()
    const phone = new Phone(server)
    const queue = phone.start()

    queue.add(aMessage('路上结冰了'))
    await queue.flush()

    expect(server.said).toEqual(['路上结冰了'])
    expect(phone.shelf.size).toBe(0)
  })

  it('waits without signal and goes out when the signal is back', async () => {
    const server = new FarServer()
    const phone = new Phone(server)
    const queue = phone.start()
    server.reachable = false
    queue.add(aMessage('路上结冰了'))
    await queue.flush()
    const waiting = queue.useItems.getState().items.map(({ refusal }) => refusal)

    server.reachable = true
    await queue.hurry()

    expect(waiting).toEqual([null])
    expect(server.said).toEqual(['路上结冰了'])
  })

  it('is tried again by itself, later each time', async () => {
    const server = new FarServer()
    const phone = new Phone(server)
    const queue = phone.start()
    server.reachable = false
    const waits: number[] = []

    queue.add(aMessage('路上结冰了'))
    for (let attempt = 0; attempt < 6; attempt++) {
      await queue.flush()
      waits.push(phone.later?.seconds ?? 0)
    }

    expect(waits).toEqual([3, 6, 12, 30, 60, 60])
  })

  it('is said once although the answer got lost', async () => {
    const server = new FarServer()
    const queue = new Phone(server).start()
    server.losesAnswers = 2

    queue.add(aMessage('路上结冰了'))
    await queue.flush()
    await queue.flush()
    await queue.flush()

    expect(server.said).toEqual(['路上结冰了'])
    expect(queue.useItems.getState().items).toEqual([])
  })

  it('keeps its order, also where several wait', async () => {
    const server = new FarServer()
    const queue = new Phone(server).start()
    server.reachable = false
    queue.add(aMessage('第一句'))
    queue.add(aMessage('第二句'))
    queue.add(aMessage('第三句'))
    await queue.flush()

    server.reachable = true
    await queue.hurry()

    expect(server.said).toEqual(['第一句', '第二句', '第三句'])
  })

  it('is said once where two tabs send at the same time', async () => {
    const server = new FarServer()
    const phone = new Phone(server)
    server.reachable = false
    const [one, other] = [phone.start(), phone.start()]
    one.add(aMessage('路上结冰了'))
    await one.flush()

    server.reachable = true
    await Promise.all([one.hurry(), other.hurry(), one.hurry(), other.hurry()])

    expect(server.said).toEqual(['路上结冰了'])
  })
})

describe('a message with a picture', () => {
  it('goes on after a kill where it stopped, without uploading again', async () => {
    const server = new FarServer()
    const phone = new Phone(server)
    server.takesPosts = false
    const before = phone.start()
    before.add(aMessage('请看', [aPicture]))
    await before.flush()

    server.takesPosts = true
    await phone.start().flush()

    expect(server.uploads).toEqual(['picture-1'])
    expect(server.said).toEqual(['请看 uploaded-picture-1'])
    expect(phone.dropped).toEqual(['picture-1'])
  })

  it('is uploaded anew where the server has cleared the upload away meanwhile', async () => {
    const server = new FarServer()
    const phone = new Phone(server)
    server.takesPosts = false
    const queue = phone.start()
    queue.add(aMessage('请看', [aPicture]))
    await queue.flush()

    server.takesPosts = true
    server.refusals.push(refused(404, 'upload.not-found'))
    await queue.flush()
    await queue.flush()

    expect(server.uploads).toEqual(['picture-1', 'picture-1'])
    expect(server.said).toEqual(['请看 uploaded-picture-1'])
  })
})

describe('a refusal', () => {
  it('is shown, keeps the words, and lets the next message pass', async () => {
    const server = new FarServer()
    const queue = new Phone(server).start()
    server.refusals.push(refused(400, 'request.invalid'))

    queue.add(aMessage('第一句'))
    queue.add(aMessage('第二句'))
    await queue.flush()

    const left = queue.useItems.getState().items.map(({ body, refusal }) => [body.text, refusal])
    expect(left).toEqual([['第一句', '不行']])
    expect(server.said).toEqual(['第二句'])
  })

  it.each([408, 425, 429, 500, 503])('is none where the server only has no time (%i)', async (status) => {
    const server = new FarServer()
    const queue = new Phone(server).start()
    server.refusals.push(refused(status, 'request.busy'))
    queue.add(aMessage('路上结冰了'))
    await queue.flush()

    await queue.flush()

    expect(server.said).toEqual(['路上结冰了'])
  })
})
