import { View } from '@tarojs/components'
import { useState } from 'react'
import { usePageParams } from '@client/platform/navigate'
import { pressable } from '@client/ui/accessible'
import { Page } from '@client/ui/page'
import { type ArticleTopic, articleTopics, topicNames } from '@shared/articles/article'
import { ArticleList } from '../components/article-list'
import './articles.css'

const isTopic = (text: string | undefined): text is ArticleTopic =>
  articleTopics.some((topic) => topic === text)

export default function Articles() {
  const { topic } = usePageParams<'articles/pages/articles'>()
  const [chosen, setChosen] = useState(isTopic(topic) ? topic : undefined)
  return (
    <Page title="平安小文章">
      <View className="stack">
        <View className="topics">
          <TopicChip topic={undefined} chosen={chosen} onChoose={setChosen} />
          {articleTopics.map((one) => (
            <TopicChip key={one} topic={one} chosen={chosen} onChoose={setChosen} />
          ))}
        </View>
        <ArticleList topic={chosen} />
      </View>
    </Page>
  )
}

interface ChipProps {
  readonly topic: ArticleTopic | undefined
  readonly chosen: ArticleTopic | undefined
  readonly onChoose: (topic: ArticleTopic | undefined) => void
}

function TopicChip({ topic, chosen, onChoose }: ChipProps) {
  const name = topic === undefined ? '全部' : topicNames[topic]
  const isChosen = topic === chosen
  const choose = () => {
    onChoose(topic)
  }
  return (
    <View
      className={isChosen ? 'topic topic-chosen' : 'topic'}
      {...pressable({ onPress: choose, label: isChosen ? `${name}，已选` : name })}
    >
      {name}
    </View>
  )
}
