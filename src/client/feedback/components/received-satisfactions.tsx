import { View } from '@tarojs/components'
import { Badge, Card, Heading } from '@client/ui/card'
import { FourFaces, Notice } from '@client/ui/four-faces'
import { useLoadable } from '@client/ui/use-loadable'
import { ratedServiceNames, satisfactionNames } from '@shared/feedback/feedback'
import { listSatisfactionWords, readSummary } from '../feedback.api'
import { Counts, HidingNote } from './counts'

const MOST_WORDS = 50

async function readAll() {
  const [{ from, satisfactions }, { items }] = await Promise.all([
    readSummary({}),
    listSatisfactionWords({ query: { limit: MOST_WORDS } }),
  ])
  return { from, satisfactions, items }
}

type Said = Awaited<ReturnType<typeof readAll>>['items'][number]

/** How satisfied people are with each service, and what they wrote; who they are is not known here. */
export function ReceivedSatisfactions() {
  const [all, reload] = useLoadable(readAll)
  return (
    <FourFaces of={all} onRetry={reload}>
      {({ from, satisfactions, items }) => (
        <View className="stack">
          <HidingNote from={from} />
          {satisfactions.map(({ service, answers }) => (
            <Card key={service}>
              <Heading text={ratedServiceNames[service]} />
              <Counts
                counts={answers.map(({ answer, count }) => ({ name: satisfactionNames[answer], count }))}
              />
            </Card>
          ))}
          <Heading text="写了话的" />
          {items.length === 0 ? <Notice icon="inbox" title="还没有人写" /> : null}
          {items.map((said, place) => (
            <SaidCard key={place} said={said} />
          ))}
        </View>
      )}
    </FourFaces>
  )
}

function SaidCard({ said: { service, answer, words, saidOn, callBackFor } }: { readonly said: Said }) {
  return (
    <Card>
      <View className="soft small">{`${ratedServiceNames[service]} · ${satisfactionNames[answer]} · ${saidOn}`}</View>
      {words === null ? null : <View>{words}</View>}
      {callBackFor === null ? null : <Badge icon="call" look="wait" text="想让所长回个电话" />}
    </Card>
  )
}
