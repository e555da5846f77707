import type { StaffAct } from '@shared/identity/staff.policy'
import type { StaffRole } from '@shared/kernel/actor'
import { beijingDay } from '@shared/kernel/beijing-time'
import type { StaffMember } from '../staff.api'

/** The acts that ask for more than a yes. */
export type FormAct = Exclude<StaffAct, 'vet' | 'reset-password' | 'reset-two-step' | 'depart' | 'return'>

/** What is typed into the form of any act; each act takes its part. */
export interface StaffForm {
  readonly name: string
  readonly workPhone: string
  readonly role: StaffRole
  readonly by: string
  readonly codes: readonly string[]
  readonly stationId: number | null
  readonly day: string
  readonly toDay: string
}

export function beginForm(member: StaffMember): StaffForm {
  const today = beijingDay(new Date())
  return {
    name: member.name,
    workPhone: member.workPhone ?? '',
    role: member.role,
    by: member.recommendation?.by ?? '',
    codes: member.villages.map(({ code }) => code),
    stationId: null,
    day: today,
    toDay: today,
  }
}
