import { View } from '@tarojs/components'
import { useEffect } from 'react'
import { isWaiting, useSending } from '@client/platform/sending'
import { useSession } from '@client/platform/session'
import { Page } from '@client/ui/page'
import { UnsentCard } from '@client/ui/unsent-card'
import { putBack } from '@client/ui/use-attachments'
import { DisputeById } from '../components/dispute-by-id'
import { OtherReports } from '../components/other-reports'
import { ReportForm } from '../components/report-form'
import { reportSending } from '../components/send-report'
import { formOf, useDraft } from '../disputes.store'

const unsentWords = { sending: '正在交给民警', refused: '还没有交上', change: '改一改再交' }

export default function Report() {
  const account = useSession(({ actor }) => actor?.id ?? 'nobody')
  const isOpen = useDraft((state) => state.account) === account
  useEffect(() => {
    useDraft.getState().open(account, {}, isWaiting)
  }, [account])

  const key = useDraft(({ draft }) => draft.sentKey)
  const id = useDraft((state) => state.id)
  const { waiting, sentId } = useSending(reportSending, key)
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
          <ReportForm key={id} id={id} />
        ) : null
      ) : (
        <View className="stack">
          <UnsentCard
            item={waiting}
            words={unsentWords}
            onTakeBack={({ files }) => {
              putBack(
                formOf(id),
                files.map((file) => ({ id: file.id, kind: file.kind, seconds: file.seconds })),
              )
              useDraft.getState().change({ sentKey: null, step: 0 })
            }}
          />
          <OtherReports />
        </View>
      )}
    </Page>
  )
}
