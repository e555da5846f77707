import { View } from '@tarojs/components'
import { goTo } from '@client/platform/navigate'
import { Badge, Card, Heading, ListItem } from '@client/ui/card'
import { sayDay } from '@shared/kernel/day-words.rules'
import { type ChecklistItem, checkResultNames, findingNames } from '@shared/visits/checklist'
import { welfareNames } from '@shared/visits/visit'
import type { Visit } from '../visits.api'

/** Everything of one visit, by the checklist that was valid then. */
export function VisitFacts({ visit }: { readonly visit: Visit }) {
  const { checklist, checks, prompts, topics, nobodyHome } = visit
  return (
    <>
      <Where visit={visit} />
      {nobodyHome ? null : (
        <>
          <Lines
            title="三必核"
            items={checklist.checks}
            says={({ key }) => (checks[key] === undefined ? null : checkResultNames[checks[key]])}
          />
          <Lines
            title="四必访"
            items={checklist.prompts}
            says={({ key }) => (prompts[key] === undefined ? null : findingNames[prompts[key]])}
          />
          <Lines
            title="五必宣"
            items={checklist.topics}
            says={({ key }) => (topics.includes(key) ? '讲了' : null)}
          />
        </>
      )}
      {visit.needIds.length === 0 ? null : (
        <View className="stack stack-tight">
          <Heading text="听到的难处" />
          {visit.needIds.map(({ id, what }) => (
            <ListItem
              key={id}
              icon="people"
              title={what}
              onPress={() => {
                goTo('visits/pages/need', { id })
              }}
            />
          ))}
        </View>
      )}
      <View className="soft small">{`按第 ${String(checklist.version)} 版清单`}</View>
    </>
  )
}

function Where({ visit }: { readonly visit: Visit }) {
  const { village, landmark, contactName, welfare, team, note, nextVisit, approvedBy } = visit
  const lines = [
    `${sayDay(visit.day)}，${team.join('、')}`,
    ...(contactName === null ? [] : [`找：${contactName}`]),
    ...(note === null ? [] : [`备注：${note}`]),
    ...(nextVisit === null ? [] : [`下次：${sayDay(nextVisit)}`]),
    ...(approvedBy === null ? [] : [`民警 ${approvedBy} 看过`]),
  ]
  return (
    <Card>
      <Heading text={landmark === null ? village.name : `${village.name}，${landmark}`} />
      <View className="row row-wrap">
        {visit.state === 'draft' ? <Badge icon="waiting" look="wait" text="等民警看" /> : null}
        {visit.nobodyHome ? <Badge icon="home" text="家中无人" /> : null}
        {visit.due ? <Badge icon="clock" look="wait" text="该去了" /> : null}
        {welfare.map((need) => (
          <Badge key={need} icon="people" text={welfareNames[need]} />
        ))}
      </View>
      {lines.map((line) => (
        <View key={line}>{line}</View>
      ))}
    </Card>
  )
}

interface LinesProps {
  readonly title: string
  readonly items: readonly ChecklistItem[]
  readonly says: (item: ChecklistItem) => string | null
}

function Lines({ title, items, says }: LinesProps) {
  const told = items.filter((item) => says(item) !== null)
  if (told.length === 0) return null
  return (
    <Card>
      <Heading text={title} />
      {told.map((item) => (
        <View key={item.key} className="row">
          <View className="grow">{item.name}</View>
          <View className="subheading">{says(item)}</View>
        </View>
      ))}
    </Card>
  )
}
