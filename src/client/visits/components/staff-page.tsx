import type { PropsWithChildren } from 'react'
import { isStaffAccount, useSession } from '@client/platform/session'
import { Page } from '@client/ui/page'
import { StaffDoor } from '@client/ui/staff-door'
import './visits.css'

/** A page for those who go from door to door. */
export function StaffPage({ title, children }: PropsWithChildren<{ readonly title: string }>) {
  const actor = useSession((session) => session.actor)
  if (actor === null || !isStaffAccount(actor))
    return <StaffDoor title={title} text="这里给派出所的工作人员用。" />
  return <Page title={title}>{children}</Page>
}
