import { orNull } from '@shared/kernel/typed'
import { TextForm } from './text-form'

interface Facts {
  readonly name: string
  readonly township: string
  readonly landline: string | null
  readonly address: string | null
}

interface Props {
  readonly first?: Facts | undefined
  readonly onSave: (facts: Facts) => Promise<void>
}

const lines = [
  { key: 'name', label: '名称', most: 30, needed: true },
  { key: 'township', label: '乡镇', most: 30, needed: true },
  { key: 'landline', label: '值班电话', most: 20 },
  { key: 'address', label: '地址', most: 60 },
] as const

/** Name, township, landline and address of a station. */
export function StationForm({ first, onSave }: Props) {
  return (
    <TextForm
      lines={lines}
      first={{
        name: first?.name ?? '',
        township: first?.township ?? '',
        landline: first?.landline ?? '',
        address: first?.address ?? '',
      }}
      onSave={({ name, township, landline, address }) =>
        onSave({ name, township, landline: orNull(landline), address: orNull(address) })
      }
    />
  )
}
