import { View } from '@tarojs/components'
import { callNumber } from '@client/platform/phone-call'
import { Button } from '@client/ui/button'
import { Card, Heading } from '@client/ui/card'
import { categoryWords } from '@shared/disputes/dispute-category'
import { callBackNames } from '@shared/disputes/dispute-report'
import type { Dispute } from '../disputes.api'
import { FactLines } from './fact-lines'
import { Told } from './told'

const consentNames = { 'not-asked': '还没问', agreed: '愿意调解', refused: '不愿意调解' }
const sideNames = { reporter: '反映的一方', other: '对方' }

/** What staff need to know: why the risk, who is who, what was told, what the law says. */
export function DeskFacts({ dispute }: { readonly dispute: Dispute }) {
  const { report, signs, parties, category, agreement } = dispute
  const { law } = categoryWords[category]
  return (
    <>
      {signs.length === 0 ? null : (
        <Card>
          <Heading text="为什么是这个等级" />
          {signs.map((sign) => (
            <View key={sign}>{`· ${sign}`}</View>
          ))}
        </Card>
      )}
      {parties.length === 0 ? null : <Parties dispute={dispute} />}
      {report === null ? null : <Told report={report} title="反映的情况" />}
      {agreement === null ? null : (
        <Card>
          <Heading text="谈成的内容" />
          <View className="dispute-text">{agreement.text}</View>
          <FactLines
            lines={[
              ['期限', agreement.performBy],
              ['反映方', agreement.reporterSigned ? '已确认' : '还没确认'],
              ['对方', agreement.otherSigned ? '已签字' : '还没签字'],
            ]}
          />
        </Card>
      )}
      {law === null ? null : <View className="soft small">{`依据：${law}。`}</View>}
    </>
  )
}

function Parties({ dispute }: { readonly dispute: Dispute }) {
  const { parties, report } = dispute
  return (
    <Card>
      <Heading text="双方" />
      {report?.confidential === true ? (
        <View className="dispute-next dispute-wanted">保密：不要告诉对方是谁反映的</View>
      ) : null}
      {report === null || report.callBack === 'any' ? null : (
        <View className="subheading">{`联系：${callBackNames[report.callBack].replace(/我/g, '反映人')}`}</View>
      )}
      {parties.map(({ side, name, phone, consent }) => (
        <View key={side} className="stack stack-tight">
          <FactLines
            lines={[
              [sideNames[side], name ?? '没有写'],
              ['调解', consentNames[consent]],
            ]}
          />
          {phone === null ? null : (
            <Button
              text={`打给${sideNames[side]} ${phone}`}
              icon="call"
              look="quiet"
              onPress={() => {
                callNumber(phone)
              }}
            />
          )}
        </View>
      ))}
    </Card>
  )
}
