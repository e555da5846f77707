import { createCipheriv, createDecipheriv, createHmac, hash, randomBytes, timingSafeEqual } from 'node:crypto'

const NONCE = 12
const TAG = 16

/** A sealed personal field as it lies in the database: AES-256-GCM, with the id of the key for rotation. */
export interface Sealed {
  readonly keyId: string
  /** nonce (12) + tag (16) + ciphertext */
  readonly bytes: Buffer
}

export interface VaultKeys {
  /** The first key seals; all of them open. Each is 32 bytes. */
  readonly dataKeys: readonly { id: string; key: Buffer }[]
  readonly indexKey: Buffer
  readonly linkKey: Buffer
}

/** Seals and opens phone and identity numbers, makes their blind index, and signs short-lived links. */
export interface Vault {
  seal(text: string): Sealed
  open(sealed: Sealed): string
  /** HMAC-SHA-256 under the index key: equal numbers have equal indexes, nothing else can be read from them. */
  blindIndex(text: string): Buffer
  sign(text: string): string
  signatureHolds(text: string, signature: string): boolean
}

export function openVault(keys: VaultKeys): Vault {
  const [current] = keys.dataKeys
  if (!current) throw new Error('the vault needs at least one data key')
  const byId = new Map(keys.dataKeys.map(({ id, key }) => [id, key]))
  const sign = (text: string) => createHmac('sha256', keys.linkKey).update(text).digest('base64url')

  return {
    seal(text) {
      const nonce = randomBytes(NONCE)
      const cipher = createCipheriv('aes-256-gcm', current.key, nonce)
      const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
      return { keyId: current.id, bytes: Buffer.concat([nonce, cipher.getAuthTag(), body]) }
    },
    open({ keyId, bytes }) {
      const key = byId.get(keyId)
      if (!key) throw new Error(`no data key with id ${keyId}`)
      const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, NONCE))
      decipher.setAuthTag(bytes.subarray(NONCE, NONCE + TAG))
      return decipher.update(bytes.subarray(NONCE + TAG), undefined, 'utf8') + decipher.final('utf8')
    },
    blindIndex: (text) => createHmac('sha256', keys.indexKey).update(text).digest(),
    sign,
    signatureHolds(text, signature) {
      const wanted = Buffer.from(sign(text))
      const given = Buffer.from(signature)
      return wanted.length === given.length && timingSafeEqual(wanted, given)
    },
  }
}

export const sha256 = (bytes: string | Buffer): Buffer => hash('sha256', bytes, 'buffer')
