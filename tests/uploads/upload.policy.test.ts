import { describe, expect, it } from 'vitest'
import { roles, type Actor } from '@shared/kernel/actor'
import type { Upload } from '@shared/uploads/upload'
import { mayAttach } from '@shared/uploads/upload.policy'

const anUpload = (facts: Partial<Upload> = {}): Upload => ({
  stationId: 1,
  uuid: '019ab000-0000-7000-8000-000000000001',
  uploaderId: 'uploader',
  kind: 'picture',
  bytes: 1000,
  width: 10,
  height: 10,
  seconds: null,
  subject: null,
  ...facts,
})

const actor = (role: Actor['role'], accountId: string): Actor =>
  role === 'resident'
    ? { role, accountId }
    : { role, accountId, stationId: 1, beatIds: [], deputyBeatIds: [] }

describe('attaching an upload', () => {
  it.each(roles)('is for the %s who made it, once', (role) => {
    const uploader = actor(role, 'uploader')

    expect(mayAttach(uploader, anUpload())).toBe(true)
    expect(mayAttach(uploader, anUpload({ subject: 'a case' }))).toBe(false)
  })

  it.each(roles)('is refused to another %s', (role) => {
    expect(mayAttach(actor(role, 'somebody'), anUpload())).toBe(false)
  })
})
