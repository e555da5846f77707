import { readAloud } from '@server/platform/pinyin'
import { nearKeys } from '@shared/beats/typing-error.rules'
import { nameKey } from '@shared/beats/village-name.rules'
import type { Spelled } from './village-names.repository'

type Named = Pick<Spelled, 'code' | 'name' | 'kind' | 'served' | 'demo'>

/** Each name with everything that it can be found by, once for each way to read it. */
export async function spellNames(names: readonly Named[]): Promise<Spelled[]> {
  const keys = names.map(({ name }) => nameKey(name))
  const readings = await readAloud(keys)
  return names.flatMap((named, index) => {
    const normal = keys[index] ?? ''
    return (readings[index] ?? []).map((reading) => ({
      ...named,
      ...reading,
      normal,
      near: nearKeys({ normal, pinyin: reading.pinyin }),
    }))
  })
}
