import { randomBytes } from 'node:crypto'

/** PostgreSQL's integer ends here; an id beyond it was never ours. */
const MOST_STATIONS = 2_147_483_647

/** A row of a station's work: the station and a UUID (version 7, RFC 9562), both in every key. */
export interface CaseId {
  readonly stationId: number
  readonly uuid: string
}

const dashed = (hex: string): string =>
  [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-')

/** A UUIDv7 (RFC 9562 section 5.7): 48 bits of milliseconds, then randomness. Sorts by time of making. */
export function newUuid(now: Date): string {
  const bytes = randomBytes(16)
  bytes.writeUIntBE(now.getTime(), 0, 6)
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x70
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80
  return dashed(bytes.toString('hex'))
}

const alphabet = '0123456789abcdefghijklmnopqrstuv'

/** Every two letters that ten bits can be: every list of cases spells dozens of ids. */
const letters = alphabet.split('')
const pairs = letters.flatMap((first) => letters.map((second) => first + second))
const pairOf = (bits: number): string => pairs[bits & 0x3ff] ?? ''

/** 20 bytes (station, UUID) as 32 characters of lower-case base32hex (RFC 4648 section 7). */
export function toPublicId({ stationId, uuid }: CaseId): string {
  const bytes = Buffer.allocUnsafe(20)
  bytes.writeUInt32BE(stationId, 0)
  bytes.write(uuid.replaceAll('-', ''), 4, 'hex')
  let text = ''
  for (let offset = 0; offset < 20; offset += 5) {
    const high = bytes.readUIntBE(offset, 3)
    const low = bytes.readUIntBE(offset + 2, 3)
    text += pairOf(high >> 14) + pairOf(high >> 4) + pairOf(low >> 10) + pairOf(low)
  }
  return text
}

/** The station and UUID inside a public id, or null where the text is no id of ours. */
export function fromPublicId(text: string): CaseId | null {
  if (!/^[0-9a-v]{32}$/.test(text)) return null
  const bytes = Buffer.alloc(20)
  for (let group = 0; group < 4; group += 1)
    bytes.writeUIntBE(Number.parseInt(text.slice(group * 8, group * 8 + 8), 32), group * 5, 5)
  const stationId = bytes.readUInt32BE(0)
  return stationId > MOST_STATIONS ? null : { stationId, uuid: dashed(bytes.toString('hex', 4)) }
}
