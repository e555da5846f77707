import { useEffect } from 'react'
import { useSession } from '@client/platform/session'
import { Page } from '@client/ui/page'
import { putBack } from '@client/ui/use-attachments'
import { DisputeById } from '../components/dispute-by-id'
import { ReportForm } from '../components/report-form'
import { UnsentReport } from '../components/unsent-report'
import { forgetIfSent, useSending } from '../components/use-sending'
import { formOf, useDraft } from '../disputes.store'

export default function Report() {
  const account = useSession(({ actor }) => actor?.id ?? 'nobody')
  const isOpen = useDraft((state) => state.account) === account
  useEffect(() => {
    useDraft.getState().open(account)
    forgetIfSent()
  }, [account])

  const { waiting, sentId } = useSending()
  if (sentId !== null)
    return (
      <Page title="收到了">
        <DisputeById id={sentId} />
      </Page>
    )
  return (
    <Page title="报纠纷">
      {waiting === undefined ? (
        isOpen ? (
          <ReportForm key={account} account={account} />
        ) : null
      ) : (
        <UnsentReport
          item={waiting}
          onTakeBack={({ files }) => {
            putBack(
              formOf(account),
              files.map(({ id, kind, seconds }) => ({ id, kind, seconds })),
            )
            useDraft.getState().change({ sentKey: null, step: 0 })
          }}
        />
      )}
    </Page>
  )
}
