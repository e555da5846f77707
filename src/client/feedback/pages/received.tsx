import { View } from '@tarojs/components'
import { useState } from 'react'
import { Choice } from '@client/ui/choice'
import { ForRoles } from '@client/ui/for-roles'
import { Page } from '@client/ui/page'
import { opinionKindNames } from '@shared/feedback/feedback'
import { ReceivedOpinions } from '../components/received-opinions'
import { ReceivedQuestionnaires } from '../components/received-questionnaires'
import { ReceivedSatisfactions } from '../components/received-satisfactions'

const title = '大家的意见'

const parts = {
  opinion: { name: opinionKindNames.opinion, shown: <ReceivedOpinions key="opinion" kind="opinion" /> },
  clue: { name: opinionKindNames.clue, shown: <ReceivedOpinions key="clue" kind="clue" /> },
  satisfaction: { name: '满意度', shown: <ReceivedSatisfactions /> },
  questionnaire: { name: '问卷', shown: <ReceivedQuestionnaires /> },
}

const partNames = Object.keys(parts) as (keyof typeof parts)[]

/** For the station chief: what people say, and what they think in numbers in which nobody can be found. */
export default function Received() {
  const [part, setPart] = useState<keyof typeof parts>('opinion')
  return (
    <ForRoles roles={['station-chief']} title={title} text="意见和线索只有所长看。">
      <Page title={title}>
        <View className="stack">
          <View className="choices">
            {partNames.map((one) => (
              <Choice
                key={one}
                text={parts[one].name}
                chosen={one === part}
                onPress={() => {
                  setPart(one)
                }}
              />
            ))}
          </View>
          {parts[part].shown}
        </View>
      </Page>
    </ForRoles>
  )
}
