import { useState } from 'react'
import { goTo } from '@client/platform/navigate'
import { useSession } from '@client/platform/session'
import { useWideScreen } from '@client/platform/wide-screen'
import { ForRoles } from '@client/ui/for-roles'
import { Notice } from '@client/ui/four-faces'
import { Page } from '@client/ui/page'
import { Panes } from '@client/ui/panes'
import { StaffCard } from '../components/staff-card'
import { StaffList } from '../components/staff-list'

const title = '人员'

/** For chiefs and administrators: the people, and on a desk screen the chosen one beside them. */
export default function Staff() {
  return (
    <ForRoles roles={['station-chief', 'administrator']} title={title} text="给所长和管理员用。">
      <People />
    </ForRoles>
  )
}

function People() {
  const wide = useWideScreen()
  const actor = useSession((session) => session.actor)
  const [chosen, setChosen] = useState<string | null>(null)
  if (actor === null) return null
  const open = (id: string) => {
    if (wide) setChosen(id)
    else goTo('identity/pages/staff-member', { id })
  }
  const list = <StaffList actor={actor} onOpen={open} />
  if (!wide) return <Page title={title}>{list}</Page>
  return (
    <Page title={title} kind="desk">
      <Panes
        list={list}
        chosen={chosen === null ? null : <StaffCard key={chosen} id={chosen} />}
        empty={<Notice icon="person" title="点左边的一个人" />}
      />
    </Page>
  )
}
