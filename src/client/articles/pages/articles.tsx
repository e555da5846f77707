import { View } from '@tarojs/components'
import { useState } from 'react'
import { usePageParams } from '@client/platform/navigate'
import { Choice } from '@client/ui/choice'
import { Page } from '@client/ui/page'
import { type ArticleTopic, articleTopics, topicNames } from '@shared/articles/article'
import { ArticleList } from '../components/article-list'

const isTopic = (text: string | undefined): text is ArticleTopic =>
  articleTopics.some((topic) => topic === text)

export default function Articles() {
  const { topic } = usePageParams<'articles/pages/articles'>()
  const [chosen, setChosen] = useState(isTopic(topic) ? topic : undefined)
  return (
    <Page title="平安小文章">
      <View className="stack">
        <View className="choices">
          {[undefined, ...articleTopics].map((one) => (
            <Choice
              key={one ?? 'all'}
              text={one === undefined ? '全部' : topicNames[one]}
              chosen={one === chosen}
              onPress={() => {
                setChosen(one)
              }}
            />
          ))}
        </View>
        <ArticleList topic={chosen} />
      </View>
    </Page>
  )
}
