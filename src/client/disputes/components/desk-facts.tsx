import { View } from '@tarojs/components'
import { callNumber } from '@client/platform/phone-call'
import { Button } from '@client/ui/button'
import { Card, Heading } from '@client/ui/card'
import { categoryWords } from '@shared/disputes/dispute-category'
import { callBackNames } from '@shared/disputes/dispute-report'
import { consentWayNames, sourceNames } from '@shared/disputes/dispute-words.rules'
import { sayInstant } from '@shared/kernel/beijing-time'
import type { Dispute } from '../disputes.api'
import { FactLines } from './fact-lines'
import { Told } from './told'

const consentNames = { 'not-asked': '还没问', agreed: '愿意调解', refused: '不愿意调解' }
const sideNames = { reporter: '反映的一方', other: '对方' }

/** What staff need to know: why the risk, who is who, what was told, what the law says. */
export function DeskFacts({ dispute }: { readonly dispute: Dispute }) {
  const { report, signs, parties, category } = dispute
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
      {law === null ? null : <View className="soft small">{`依据：${law}。`}</View>}
    </>
  )
}

type Party = Pick<
  Dispute['parties'][number],
  'consent' | 'consentWay' | 'consentAt' | 'invitedAt' | 'hasAccount'
>

function sayConsent({ consent, consentWay, consentAt }: Party): string {
  const how = consentWay === null ? '' : `，${consentWayNames[consentWay]}`
  const when = consentAt === null ? '' : `，${sayInstant(new Date(consentAt), new Date())}`
  return `${consentNames[consent]}${how}${when}`
}

const sayInvited = ({ invitedAt, hasAccount }: Party) =>
  invitedAt === null ? null : hasAccount ? '手机上看得到' : '没有登录过，要打电话或上门说'

function Parties({ dispute }: { readonly dispute: Dispute }) {
  const { parties, report } = dispute
  return (
    <Card>
      <Heading text="双方" />
      {dispute.source === null ? null : (
        <View className="soft small">{`来源：${sourceNames[dispute.source]}`}</View>
      )}
      {report?.confidential === true ? (
        <View className="dispute-next dispute-wanted">保密：不要告诉对方是谁反映的</View>
      ) : null}
      {report === null || report.callBack === 'any' ? null : (
        <View className="subheading">{`联系：${callBackNames[report.callBack].replace(/我/g, '反映人')}`}</View>
      )}
      {parties.map(({ side, name, phone, ...party }) => (
        <View key={side} className="stack stack-tight">
          <FactLines
            lines={[
              [sideNames[side], name ?? '没有写'],
              ['调解', sayConsent(party)],
              ['说明', party.consentNote],
              ['邀请', sayInvited(party)],
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
