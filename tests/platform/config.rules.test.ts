import { mkdtempSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readConfig } from '@server/config'

const folder = () => mkdtempSync(join(tmpdir(), 'doorstep-config-'))

describe('the configuration', () => {
  it('names every secret that is missing in production, all at once', () => {
    const read = () => readConfig({ NODE_ENV: 'production', DATA_KEYS: 'x:y' })

    expect(read).toThrow(/DATABASE_URL、INDEX_KEY、LINK_KEY、PUBLIC_URL/)
    expect(read).not.toThrow(/DATA_KEYS/)
  })

  it('makes the demo’s secrets once and keeps them for this user alone', () => {
    const DATA_DIR = folder()

    const first = readConfig({ DATA_DIR })
    const second = readConfig({ DATA_DIR })

    expect(first.keys.indexKey.equals(second.keys.indexKey)).toBe(true)
    expect(first.keys.indexKey.equals(first.keys.linkKey)).toBe(false)
    expect(statSync(join(DATA_DIR, 'secrets.json')).mode & 0o777).toBe(0o600)
  })

  it('says which setting is not a number', () => {
    expect(() => readConfig({ DATA_DIR: folder(), PORT: 'eighty' })).toThrow(/PORT.*eighty/)
  })

  it('refuses a key that is not 32 bytes', () => {
    const key = Buffer.alloc(16).toString('base64')

    expect(() => readConfig({ DATA_KEYS: `a:${key}`, INDEX_KEY: key, LINK_KEY: key })).toThrow(/32/)
  })
})
