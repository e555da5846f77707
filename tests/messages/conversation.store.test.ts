import { describe, expect, it } from 'vitest'
import { Conversation, type KeptConversation } from '@client/messages/messages.store'
import { RequestProblem, offline } from '@client/platform/request-problem'
import { FarThread, aMessage, said } from './far-thread'

describe('a conversation', () => {
  it('opens at its end and goes back page by page', async () => {
    const conversation = new Conversation(new FarThread(7), { id: 'thread-1' })
    await conversation.open()
    const atTheEnd = said(conversation)

    await conversation.older()
    await conversation.older()

    expect(atTheEnd).toEqual([5, 6, 7])
    expect(said(conversation)).toEqual([1, 2, 3, 4, 5, 6, 7])
    expect(conversation.useState.getState().before).toBeNull()
  })

  it('fetches everything that was said while the line was broken, each once', async () => {
    const server = new FarThread(2)
    const conversation = new Conversation(server, { id: 'thread-1' })
    await conversation.open()

    server.count = 12
    await Promise.all([conversation.catchUp(), conversation.catchUp(), conversation.catchUp()])

    expect(said(conversation)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12])
  })

  it('never leaves a gap: an answer that is ahead waits for the catch-up', async () => {
    const server = new FarThread(2)
    const conversation = new Conversation(server, { id: 'thread-1' })
    await conversation.open()

    server.count = 5
    conversation.take(aMessage(5, true))
    const afterTheAnswer = said(conversation)
    await conversation.catchUp()

    expect(afterTheAnswer).toEqual([1, 2])
    expect(said(conversation)).toEqual([1, 2, 3, 4, 5])
  })

  it('begins empty with a beat and finds its thread once something was said', async () => {
    const server = new FarThread(0)
    const conversation = new Conversation(server, { beatId: 'beat-1' })
    await conversation.open()
    const before = conversation.useState.getState()

    server.count = 1
    await conversation.catchUp()

    expect([before.face, before.thread]).toEqual(['ready', null])
    expect(said(conversation)).toEqual([1])
  })

  it('lets a villager write to a beat where there is no signal from the start', async () => {
    const server = new FarThread(2)
    server.problem = offline()
    const conversation = new Conversation(server, { beatId: 'beat-1' })
    await conversation.open()
    const without = conversation.useState.getState()

    server.problem = null
    await conversation.catchUp()

    expect([without.face, without.thread]).toEqual(['ready', null])
    expect(said(conversation)).toEqual([1, 2])
  })

  it('keeps what it shows when the signal goes', async () => {
    const server = new FarThread(2)
    const conversation = new Conversation(server, { id: 'thread-1' })
    await conversation.open()

    server.problem = offline()
    await conversation.catchUp()

    expect(conversation.useState.getState().face).toBe('ready')
    expect(said(conversation)).toEqual([1, 2])
  })

  it('shows nothing more once it was handed to another beat', async () => {
    const server = new FarThread(2)
    const conversation = new Conversation(server, { id: 'thread-1' })
    await conversation.open()

    server.problem = new RequestProblem('actor.not-allowed', '您没有权限办理此事项', 403)
    await conversation.catchUp()

    expect(conversation.useState.getState().face).toBe('failed')
  })

  it('marks each new word of the other side as seen, once', async () => {
    const server = new FarThread(2)
    const conversation = new Conversation(server, { id: 'thread-1' })
    await conversation.open()

    await conversation.markSeen()
    await conversation.markSeen()
    server.count = 3
    await conversation.catchUp()
    await conversation.markSeen()

    expect(server.marks).toEqual([2, 3])
  })
})

describe('a conversation that this phone showed before', () => {
  /** A shelf that outlives the page. */
  function aShelf() {
    const place: { kept: KeptConversation | null } = { kept: null }
    return { read: () => place.kept, keep: (end: KeptConversation) => (place.kept = end) }
  }

  it('is read without a signal, and can be written to', async () => {
    const server = new FarThread(4)
    const shelf = aShelf()
    await new Conversation(server, { id: 'thread-1' }, shelf).open()
    server.problem = offline()

    const again = new Conversation(server, { id: 'thread-1' }, shelf)
    await again.open()

    const { face, thread, messages } = again.useState.getState()
    expect([face, thread?.id, messages[messages.length - 1]?.text]).toEqual(['ready', 'thread-1', '第 4 句'])
  })

  it('is opened anew once there is a signal, so that nothing is missing in between', async () => {
    const server = new FarThread(4)
    const shelf = aShelf()
    await new Conversation(server, { id: 'thread-1' }, shelf).open()
    server.problem = offline()
    const again = new Conversation(server, { id: 'thread-1' }, shelf)
    await again.open()

    Object.assign(server, { problem: null, count: 9 })
    await again.catchUp()

    const { problem, messages, before } = again.useState.getState()
    expect([problem, messages.map(({ sequence }) => sequence)]).toEqual([null, [7, 8, 9]])
    expect(before).not.toBeNull()
  })

  it('does not stay readable for whom it was taken away from', async () => {
    const server = new FarThread(4)
    const shelf = aShelf()
    await new Conversation(server, { id: 'thread-1' }, shelf).open()
    server.problem = new RequestProblem('actor.not-allowed', '不行', 403)

    const again = new Conversation(server, { id: 'thread-1' }, shelf)
    await again.open()

    expect(again.useState.getState()).toMatchObject({ face: 'failed', messages: [] })
  })
})
