import { orNull } from '@shared/kernel/typed'
import { type Station, type StationBeat, describeBeat } from '../stations.api'
import { TextForm } from './text-form'

interface Props {
  readonly beat: StationBeat
  readonly onDone: (station: Station) => void
}

const lines = [
  { key: 'name', label: '名称', most: 20, needed: true },
  { key: 'office', label: '警务室（没有就空着）', most: 30 },
  { key: 'address', label: '警务室在哪里', most: 60 },
  { key: 'landline', label: '警务室电话', most: 20 },
] as const

type Typed = Readonly<Record<(typeof lines)[number]['key'], string>>

const officeOf = ({ office, address, landline }: Typed) =>
  orNull(office) === null ? null : { name: office, address: orNull(address), landline: orNull(landline) }

/** The name of a beat and its office in a village, where it has one. */
export function BeatForm({ beat: { id, name, office }, onDone }: Props) {
  const first = {
    name,
    office: office?.name ?? '',
    address: office?.address ?? '',
    landline: office?.landline ?? '',
  }
  return (
    <TextForm
      lines={lines}
      first={first}
      onSave={async (typed) => {
        onDone(await describeBeat({ params: { id }, body: { name: typed.name, office: officeOf(typed) } }))
      }}
    />
  )
}
