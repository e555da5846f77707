import { View } from '@tarojs/components'
import { canShowPlace, showPlace } from '@client/platform/location'
import { apiAddress } from '@client/platform/runtime'
import { Button } from '@client/ui/button'
import { Card, Heading } from '@client/ui/card'
import { Picture } from '@client/ui/picture'
import { VoiceNote } from '@client/ui/voice-note'
import { behalfNames, happeningNames } from '@shared/disputes/dispute-report'
import type { Dispute } from '../disputes.api'
import { FactLines } from './fact-lines'

type Report = NonNullable<Dispute['report']>

/** WeChat's map shows it; on the station's computer its figures can be read out on the phone. */
function placeWords(place: Report['place']): string | null {
  if (place === null) return null
  if (canShowPlace) return '指过位置'
  return `北纬 ${place.lat.toFixed(5)}，东经 ${place.lng.toFixed(5)}（用微信打开能看地图）`
}

function OnTheMap({ report: { place, landmark } }: { readonly report: Report }) {
  if (place === null || !canShowPlace) return null
  return (
    <Button
      text="看地图上指的地方"
      icon="place"
      look="quiet"
      onPress={() => {
        showPlace(place, landmark ?? '反映的地方')
      }}
    />
  )
}

/** What was told: words, when, where, pictures and recordings. */
export function Told({ report, title }: { readonly report: Report; readonly title: string }) {
  const { text, happened, landmark, place, behalf } = report
  return (
    <Card>
      <Heading text={title} />
      {text === null ? null : <View className="dispute-text">{text}</View>}
      <FactLines
        lines={[
          ['时间', happened === null ? null : happeningNames[happened]],
          ['地方', landmark],
          ['地图上', placeWords(place)],
          ['替谁反映', behalf === null ? null : `${behalf.name}（${behalfNames[behalf.relation]}）`],
          ['本人', behalf?.consent === 'cannot-say' ? '说不了、不敢说' : null],
          ['保密', report.confidential ? '不告诉对方是谁反映的' : null],
        ]}
      />
      <OnTheMap report={report} />
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
