import type { PropsWithChildren } from 'react'
import { isStaffAccount, useSession } from '@client/platform/session'
import type { Role } from '@shared/kernel/actor'
import { Notice } from './four-faces'
import { Page } from './page'
import { StaffDoor } from './staff-door'

interface Props {
  readonly roles: readonly Role[]
  readonly title: string
  /** Whom the page is for, in words. */
  readonly text: string
}

/** A page for some of the station's people; everybody else reads whom it is for. */
export function ForRoles({ roles, title, text, children }: PropsWithChildren<Props>) {
  const actor = useSession((session) => session.actor)
  if (actor === null || !isStaffAccount(actor)) return <StaffDoor title={title} text={text} />
  if (roles.includes(actor.role)) return <>{children}</>
  return (
    <Page title={title}>
      <Notice icon="lock" title="这一页给别的岗位用" text={text} />
    </Page>
  )
}
