import { useState } from 'react'
import { goTo, usePageParams } from '@client/platform/navigate'
import { isStaffAccount, useSession } from '@client/platform/session'
import { useWideScreen } from '@client/platform/wide-screen'
import { Notice } from '@client/ui/four-faces'
import { Page } from '@client/ui/page'
import { Panes } from '@client/ui/panes'
import { StaffDoor } from '@client/ui/staff-door'
import { DeskList } from '../components/desk-list'
import { DeskPane } from '../components/desk-pane'
import '../components/disputes.css'

const onlyCalled = ['mediator', 'liaison']

export default function BeatDisputes() {
  const actor = useSession((session) => session.actor)
  const wide = useWideScreen()
  if (actor === null || !isStaffAccount(actor))
    return <StaffDoor title="纠纷" text="这里给派出所的工作人员用。" />
  const wholeDesk = !onlyCalled.includes(actor.role)
  return wide ? (
    <Desk key={actor.id} wholeDesk={wholeDesk} />
  ) : (
    <Page title="纠纷">
      <DeskList
        wholeDesk={wholeDesk}
        selected={null}
        changes={0}
        onOpen={(id) => {
          goTo('disputes/pages/dispute-desk', { id })
        }}
      />
    </Page>
  )
}

/** On the station's computer the list and the dispute stand side by side. */
function Desk({ wholeDesk }: { readonly wholeDesk: boolean }) {
  const { id } = usePageParams<'disputes/pages/beat-disputes'>()
  const [selected, setSelected] = useState(id ?? null)
  const [changes, setChanges] = useState(0)
  return (
    <Page title="纠纷" kind="desk">
      <Panes
        list={<DeskList wholeDesk={wholeDesk} selected={selected} changes={changes} onOpen={setSelected} />}
        empty={<Notice icon="dispute" title="从左边选一件" text="紧急的排在最前面。" />}
        chosen={
          selected === null ? null : (
            <DeskPane
              key={selected}
              id={selected}
              onChanged={() => {
                setChanges(changes + 1)
              }}
            />
          )
        }
      />
    </Page>
  )
}
