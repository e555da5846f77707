import { View } from '@tarojs/components'
import { Card, Heading } from '@client/ui/card'
import { actNames, stateNames } from '@shared/bookings/booking-words.rules'
import { roleNames } from '@shared/kernel/actor'
import { sayInstant } from '@shared/kernel/beijing-time'
import type { Booking } from '../bookings.api'
import './bookings.css'

type Step = Booking['steps'][number]

function titleOf({ act, state }: Step): string {
  if (act === 'call' || act === 'lateness') return actNames[act]
  return stateNames[state]
}

const personOf = ({ byName, byRole }: Step) =>
  byName === roleNames[byRole] ? byName : `${roleNames[byRole]} ${byName}`

/** Every step so far, the newest first: when, who, what, why. */
export function Timeline({ booking }: { readonly booking: Booking }) {
  const steps = [...booking.steps].reverse()
  return (
    <Card>
      <Heading text="办到哪了" />
      <View>
        {steps.map((step, index) => (
          <View key={`${step.at}${step.act}`} className="booking-step-step">
            <View className="booking-step-mark">
              <View className={index === 0 ? 'booking-step-dot booking-step-dot-now' : 'booking-step-dot'} />
              {index === steps.length - 1 ? null : <View className="booking-step-line" />}
            </View>
            <View className="booking-step-words">
              <View className="subheading">{titleOf(step)}</View>
              <View className="soft small">{`${sayInstant(new Date(step.at), new Date())} · ${personOf(step)}`}</View>
              {step.words === null ? null : <View>{step.words}</View>}
            </View>
          </View>
        ))}
      </View>
    </Card>
  )
}
