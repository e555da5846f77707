import { randomBytes } from 'node:crypto'

const alphabet = '0123456789abcdefghijklmnopqrstuv'

/** PostgreSQL's integer ends here; an id beyond it was never ours. */
const MOST_STATIONS = 2_147_483_647

/** A row of a station's work: the station and a UUID (version 7, RFC 9562), both in every key. */
export interface CaseId {
  readonly stationId: number
  readonly uuid: string
}

/** A UUIDv7 (RFC 9562 section 5.7): 48 bits of milliseconds, then randomness. Sorts by time of making. */
export function newUuid(now: Date): string {
  const bytes = randomBytes(16)
  bytes.writeUIntBE(now.getTime(), 0, 6)
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x70
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80
  const hex = bytes.toString('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`
}

/** 20 bytes (station, UUID) as 32 characters of lower-case base32hex (RFC 4648 section 7). */
export function toPublicId({ stationId, uuid }: CaseId): string {
  const bytes = Buffer.alloc(20)
  bytes.writeUInt32BE(stationId, 0)
  bytes.write(uuid.replaceAll('-', ''), 4, 'hex')
  let text = ''
  for (let offset = 0; offset < 20; offset += 5) {
    let bits = BigInt(bytes.readUIntBE(offset, 5))
    let group = ''
    for (let digit = 0; digit < 8; digit += 1) {
      group = (alphabet[Number(bits & 31n)] ?? '') + group
      bits >>= 5n
    }
    text += group
  }
  return text
}

/** The station and UUID inside a public id, or null where the text is no id of ours. */
export function fromPublicId(text: string): CaseId | null {
  if (!/^[0-9a-v]{32}$/.test(text)) return null
  const bytes = Buffer.alloc(20)
  for (let group = 0; group < 4; group += 1) {
    let bits = 0n
    for (const letter of text.slice(group * 8, group * 8 + 8))
      bits = (bits << 5n) | BigInt(alphabet.indexOf(letter))
    bytes.writeUIntBE(Number(bits), group * 5, 5)
  }
  const hex = bytes.toString('hex', 4)
  const stationId = bytes.readUInt32BE(0)
  if (stationId > MOST_STATIONS) return null
  return {
    stationId,
    uuid: `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`,
  }
}
