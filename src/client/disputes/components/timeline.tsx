import { View } from '@tarojs/components'
import { Badge, Card, Heading } from '@client/ui/card'
import { stateNames } from '@shared/disputes/dispute-words.rules'
import { roleNames } from '@shared/kernel/actor'
import { sayInstant } from '@shared/kernel/beijing-time'
import type { Dispute } from '../disputes.api'
import { actNames } from './act-words'
import './disputes.css'

type Step = Dispute['steps'][number]

/** Acts that leave the state as it is are called by their own name. */
const byAct = [
  'consent',
  'supplement',
  'risk',
  'note',
  'performance',
  'signature',
  'confirmation',
  'withdrawal',
]

function titleOf({ act, state }: Step): string {
  if (act === 'report') return '已登记'
  return byAct.includes(act) ? actNames[act] : stateNames[state]
}

function personOf({ byName, byRole }: Step): string {
  if (byRole === null) return ''
  if (byRole === 'resident') return ' · 反映人'
  return ` · ${roleNames[byRole]}${byName === null ? '' : ` ${byName}`}`
}

/** Every step so far, the newest first: when, who, what was written. */
export function Timeline({ dispute }: { readonly dispute: Dispute }) {
  const steps = [...dispute.steps].reverse()
  if (steps.length === 0) return null
  return (
    <Card>
      <Heading text="办到哪了" />
      <View>
        {steps.map((step, index) => (
          <View key={`${step.at}${step.act}${String(index)}`} className="dispute-step">
            <View className="dispute-step-mark">
              <View className={index === 0 ? 'dispute-step-dot dispute-step-dot-now' : 'dispute-step-dot'} />
              {index === steps.length - 1 ? null : <View className="dispute-step-line" />}
            </View>
            <View className="dispute-step-words">
              <View className="row row-wrap">
                <View className="grow subheading">{titleOf(step)}</View>
                {step.internal ? <Badge icon="hidden" text="村民看不到" /> : null}
              </View>
              <View className="soft small">{`${sayInstant(new Date(step.at), new Date())}${personOf(step)}`}</View>
              {step.words === null ? null : <View>{step.words}</View>}
            </View>
          </View>
        ))}
      </View>
    </Card>
  )
}
