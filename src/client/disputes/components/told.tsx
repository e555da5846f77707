import { View } from '@tarojs/components'
import { apiAddress } from '@client/platform/runtime'
import { Card, Heading } from '@client/ui/card'
import { Picture } from '@client/ui/picture'
import { VoiceNote } from '@client/ui/voice-note'
import { behalfNames, happeningNames } from '@shared/disputes/dispute-report'
import type { Dispute } from '../disputes.api'
import { FactLines } from './fact-lines'

type Report = NonNullable<Dispute['report']>

/** What was told: words, when, where, pictures and recordings. */
export function Told({ report, title }: { readonly report: Report; readonly title: string }) {
  const { text, happened, landmark, behalf } = report
  return (
    <Card>
      <Heading text={title} />
      {text === null ? null : <View className="dispute-text">{text}</View>}
      <FactLines
        lines={[
          ['时间', happened === null ? null : happeningNames[happened]],
          ['地方', landmark],
          ['替谁反映', behalf === null ? null : `${behalf.name}（${behalfNames[behalf.relation]}）`],
          ['本人', behalf?.consent === 'cannot-say' ? '说不了、不敢说' : null],
          ['保密', report.confidential ? '不告诉对方是谁反映的' : null],
        ]}
      />
      {report.attachments.length === 0 ? null : <Attachments report={report} />}
    </Card>
  )
}

function Attachments({ report }: { readonly report: Report }) {
  return (
    <View className="row row-wrap">
      {report.attachments.map(({ id, kind, url, width, height, seconds }) =>
        kind === 'voice' ? (
          <VoiceNote key={id} address={() => Promise.resolve(apiAddress(url))} seconds={seconds} />
        ) : (
          <Picture key={id} address={apiAddress(url)} label="照片" size={{ width, height }} />
        ),
      )}
    </View>
  )
}
