import { z } from 'zod'
import { contract } from '@shared/kernel/contract'
import { listOf, publicId, typedText } from '@shared/kernel/fields'
import { dueSigns } from './motorbike'

const readers = ['officer', 'auxiliary', 'station-chief', 'administrator'] as const
const registrars = ['station-chief', 'administrator'] as const
const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, '日期不对')
const mileage = z.int().min(0).max(999_999)

const due = z.object({ day: z.string(), sign: z.enum(dueSigns), words: z.string() })
const keeper = z.object({ id: z.string(), name: z.string() })

const motorbikeView = z.object({
  id: publicId,
  plate: z.string(),
  keeper: keeper.nullable(),
  /** Whoever asks keeps it. */
  mine: z.boolean(),
  inspection: due,
  insurance: due,
  /** The worse of both. */
  sign: z.enum(dueSigns),
  mileage: z.int().nullable(),
  /** The newest first. */
  repairs: z.array(z.object({ day: z.string(), what: z.string(), byName: z.string() })),
  version: z.int(),
  may: z.array(z.enum(['change', 'retire', 'note-repair'])),
})

const facts = {
  plate: typedText(12),
  keeperId: z.uuid().nullable(),
  inspectionDue: day,
  insuranceDue: day,
  mileage: mileage.nullable(),
}
const params = z.strictObject({ id: z.string().max(64) })

export const motorbikeContracts = {
  list: contract({
    method: 'GET',
    path: '/api/motorbikes',
    summary: '本所的警用摩托车：年检、保险先到期的排前面；不记位置',
    access: readers,
    response: listOf(motorbikeView).extend({
      /** Who may keep one; empty for whoever does not register. */
      keepers: z.array(keeper),
      may: z.array(z.enum(['register'])),
    }),
    status: 200,
  }),
  register: contract({
    method: 'POST',
    path: '/api/motorbikes',
    summary: '登记一辆摩托车',
    access: registrars,
    body: z.strictObject(facts),
    response: motorbikeView,
    status: 201,
    changes: true,
  }),
  change: contract({
    method: 'POST',
    path: '/api/motorbikes/:id',
    summary: '改登记：车牌、保管人、到期日、里程',
    access: registrars,
    params,
    body: z.strictObject({ ...facts, version: z.int().min(1) }),
    response: motorbikeView,
    status: 200,
    changes: true,
  }),
  retire: contract({
    method: 'POST',
    path: '/api/motorbikes/:id/retirement',
    summary: '这辆车不用了',
    access: registrars,
    params,
    body: z.strictObject({ version: z.int().min(1) }),
    response: motorbikeView,
    status: 200,
    changes: true,
  }),
  noteRepair: contract({
    method: 'POST',
    path: '/api/motorbikes/:id/repairs',
    summary: '记一次修理或保养；里程可以不写',
    access: readers,
    params,
    body: z.strictObject({ day, what: typedText(100), mileage: mileage.optional() }),
    response: motorbikeView,
    status: 201,
    changes: true,
  }),
} as const
