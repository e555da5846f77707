import type { Jobs } from '@server/platform/jobs'
import type { Mount } from '@server/platform/mount'
import { staffContracts } from '@shared/identity/staff.contract'
import { StaffActs } from './staff-acts.service'
import { StaffImports, staffTemplate } from './staff-imports.service'
import { StaffInvitations } from './staff-invitations.service'
import { StaffMembers, type StaffParts } from './staff-members.service'
import { type TermNotices, remindOfTerms } from './staff-terms.service'

const MOVE_EVERY = 600
const REMIND_EVERY = 1800

export interface StaffRoutesParts extends StaffParts {
  readonly mount: Mount
  readonly jobs: Jobs
  readonly notices: TermNotices
}

function mountPasswords(mount: Mount, parts: StaffParts, invitations: StaffInvitations): void {
  const imports = new StaffImports(parts)
  mount(staffContracts.invite, ({ body, ...desk }) => invitations.invite(body, desk))
  mount(staffContracts.resetPassword, ({ params, ...desk }) => invitations.resetPassword(params.id, desk))
  mount(staffContracts.comeBack, ({ params, ...desk }) => invitations.comeBack(params.id, desk))
  mount(staffContracts.import, ({ query, file, ...desk }) =>
    imports.run(file, { apply: query.apply === 'yes' }, desk),
  )
  mount.raw(staffContracts.template, async ({ now }, response) => {
    response
      .set('Content-Disposition', "attachment; filename*=UTF-8''%E6%B7%BB%E4%BA%BA%E6%A8%A1%E6%9D%BF.xlsx")
      .type('xlsx')
    response.send(await staffTemplate(now))
  })
}

function mountActs(mount: Mount, acts: StaffActs): void {
  mount(staffContracts.describe, ({ params, body, ...desk }) => acts.describe(params.id, body, desk))
  mount(staffContracts.changeRole, ({ params, body, ...desk }) => acts.changeRole(params.id, body.role, desk))
  mount(staffContracts.setTerm, ({ params, body, ...desk }) => acts.setTerm(params.id, body.until, desk))
  mount(staffContracts.recommend, ({ params, body, ...desk }) => acts.recommend(params.id, body, desk))
  mount(staffContracts.vet, ({ params, ...desk }) => acts.vet(params.id, desk))
  mount(staffContracts.assignVillages, ({ params, body, ...desk }) =>
    acts.assignVillages(params.id, body, desk),
  )
  mount(staffContracts.setAbsence, ({ params, body, ...desk }) => acts.setAbsence(params.id, body, desk))
  mount(staffContracts.resetTwoStep, ({ params, ...desk }) => acts.resetTwoStep(params.id, desk))
  mount(staffContracts.transfer, ({ params, body, ...desk }) => acts.transfer(params.id, body, desk))
  mount(staffContracts.depart, ({ params, ...desk }) => acts.depart(params.id, desk))
}

/** The people of the stations; mounted after the rooms that know what they hold. */
export function openStaff(parts: StaffRoutesParts): void {
  const { mount, jobs, notices } = parts
  const members = new StaffMembers(parts)
  const acts = new StaffActs(parts, members)
  mount(staffContracts.list, ({ query, ...desk }) => members.list(query, desk))
  mountPasswords(mount, parts, new StaffInvitations(parts, members))
  mount(staffContracts.read, ({ params, ...desk }) => members.read(params.id, desk))
  mountActs(mount, acts)
  jobs.every('move-transferred-staff', MOVE_EVERY, (sql, now) => acts.moveDue(sql, now))
  jobs.every('remind-of-terms', REMIND_EVERY, (sql, now) => remindOfTerms(sql, notices, now))
}
