import { useCallback } from 'react'
import { Card, Heading } from '@client/ui/card'
import { useLoadable } from '@client/ui/use-loadable'
import { VillageDays } from '@client/ui/village-days'
import { listVillagePlans } from '../beats.api'

interface Props {
  readonly beat: string
  readonly title: string
  /** Only what happens today; else the next two weeks. */
  readonly todayOnly?: boolean
}

/** Which village the officers come to, as they told it; nothing where they told nothing. */
export function VillagePlans({ beat, title, todayOnly = false }: Props) {
  const [plans] = useLoadable(useCallback(() => listVillagePlans({ query: { beat } }), [beat]))
  if (plans.face !== 'ready') return null
  const shown = plans.value.items.filter(({ isToday }) => isToday || !todayOnly)
  if (shown.length === 0) return null
  return (
    <Card>
      <Heading text={title} />
      <VillageDays days={shown.map((plan) => ({ ...plan, village: plan.village.name }))} />
    </Card>
  )
}
