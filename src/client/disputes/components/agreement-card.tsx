import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { Badge, Card, Heading } from '@client/ui/card'
import { courtLines, sayConfirmation } from '@shared/disputes/mediation-words.rules'
import { sayFullDay } from '@shared/kernel/day-words.rules'
import type { Dispute } from '../disputes.api'
import { FactLines } from './fact-lines'

type Agreement = NonNullable<Dispute['agreement']>
type Instalment = Agreement['instalments'][number]

interface Props {
  readonly dispute: Dispute
  /** Beside each part that is still owed: a button for staff. */
  readonly tickOff?: (index: number) => ReactNode
  readonly children?: ReactNode
}

const mine = (signed: boolean) => (signed ? '已确认' : '还没确认')

/** Whose name stands under it, as the reader says it. */
function signatures(
  { reporterSigned, otherSigned, oral }: Agreement,
  mySide: Dispute['mySide'],
): [string, string][] {
  if (oral) return [['签字', '当面口头说好的，不用签字']]
  if (mySide === null)
    return [
      ['反映方', mine(reporterSigned)],
      ['对方', otherSigned ? '已签字' : '还没签字'],
    ]
  const [own, theirs] = mySide === 'reporter' ? [reporterSigned, otherSigned] : [otherSigned, reporterSigned]
  return [
    ['您', mine(own)],
    ['对方', mine(theirs)],
  ]
}

/** What was agreed, in parts that are ticked off one by one. */
export function AgreementCard({ dispute, tickOff, children }: Props) {
  const { agreement, mySide } = dispute
  if (agreement === null) return null
  const {
    facts,
    issues,
    responsibilities,
    text,
    way,
    place,
    performBy,
    instalments,
    confirmableUntil,
    court,
  } = agreement
  return (
    <Card>
      <Heading text="谈成的内容" />
      <View className="dispute-text">{text}</View>
      <FactLines
        lines={[
          ['事实', facts],
          ['争的是', issues],
          ['责任', responsibilities],
          ['怎么做', way],
          ['在哪里', place],
          ['期限', performBy === null ? null : sayFullDay(performBy)],
          ...signatures(agreement, mySide),
          ...courtLines(court),
        ]}
      />
      {instalments.map((instalment, index) => (
        <InstalmentLine
          key={String(index)}
          number={index + 1}
          instalment={instalment}
          act={instalment.doneOn === null ? tickOff?.(index) : null}
        />
      ))}
      {confirmableUntil === null || court !== null ? null : (
        <View className="dispute-law small">{sayConfirmation(confirmableUntil, dispute.category)}</View>
      )}
      {children}
    </Card>
  )
}

interface LineProps {
  readonly number: number
  readonly instalment: Instalment
  readonly act: ReactNode
}

function InstalmentLine({ number, instalment: { what, yuan, due, doneOn }, act }: LineProps) {
  const amount = yuan === null ? '' : `，${String(yuan)} 元`
  return (
    <View className="dispute-instalment stack stack-tight">
      <View className="row row-wrap">
        <View className="grow subheading">{`第 ${String(number)} 笔：${what}${amount}`}</View>
        {doneOn === null ? (
          <Badge icon="clock" text={`${sayFullDay(due)}前`} />
        ) : (
          <Badge icon="check" look="good" text={`${sayFullDay(doneOn)} 做到了`} />
        )}
      </View>
      {act}
    </View>
  )
}
