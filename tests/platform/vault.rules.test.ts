import { describe, expect, it } from 'vitest'
import { fromPublicId, newUuid, toPublicId } from '@server/platform/public-id'
import { openVault } from '@server/platform/vault'

const key = (fill: number) => Buffer.alloc(32, fill)
const vaultWith = (...ids: number[]) =>
  openVault({
    dataKeys: ids.map((id) => ({ id: String(id), key: key(id) })),
    indexKey: key(100),
    linkKey: key(101),
  })

describe('the vault', () => {
  it('opens what it sealed, and never seals alike twice', () => {
    const vault = vaultWith(1)

    const [first, second] = [vault.seal('13800000000'), vault.seal('13800000000')]

    expect(vault.open(first)).toBe('13800000000')
    expect(first.bytes.equals(second.bytes)).toBe(false)
  })

  it('still opens what an older key sealed after the keys were rotated', () => {
    const sealed = vaultWith(1).seal('13800000000')

    expect(vaultWith(2, 1).open(sealed)).toBe('13800000000')
    expect(vaultWith(2, 1).seal('x').keyId).toBe('2')
    expect(() => vaultWith(2).open(sealed)).toThrow()
  })

  it('notices a changed byte', () => {
    const sealed = vaultWith(1).seal('13800000000')
    sealed.bytes[sealed.bytes.length - 1]! ^= 1

    expect(() => vaultWith(1).open(sealed)).toThrow()
  })

  it('signs links that only it could have signed', () => {
    const vault = vaultWith(1)

    expect(vault.signatureHolds('a', vault.sign('a'))).toBe(true)
    expect(vault.signatureHolds('b', vault.sign('a'))).toBe(false)
    expect(vault.signatureHolds('a', '')).toBe(false)
  })
})

describe('a public id', () => {
  it('carries its station and its UUID there and back', () => {
    const id = { stationId: 2_147_483_647, uuid: newUuid(new Date('2026-11-24T02:00:00Z')) }

    expect(fromPublicId(toPublicId(id))).toEqual(id)
  })

  it('is nothing where the text was never one', () => {
    for (const text of ['', 'x'.repeat(32), "1' or '1'='1", 'V'.repeat(32)])
      expect(fromPublicId(text)).toBeNull()
  })

  it('sorts by the time it was made', () => {
    const early = newUuid(new Date('2026-11-24T02:00:00.000Z'))
    const late = newUuid(new Date('2026-11-24T02:00:00.001Z'))

    expect(early < late).toBe(true)
  })
})
