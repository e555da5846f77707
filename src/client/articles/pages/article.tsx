import { View } from '@tarojs/components'
import { useCallback } from 'react'
import { askOfficer } from '@client/platform/ask-officer'
import { goTo, usePageParams } from '@client/platform/navigate'
import { canPrint, printPage } from '@client/platform/print'
import { Button } from '@client/ui/button'
import { Badge, Card, Heading } from '@client/ui/card'
import { FourFaces } from '@client/ui/four-faces'
import { Icon } from '@client/ui/icon'
import { Page } from '@client/ui/page'
import { ReadAloud } from '@client/ui/read-aloud'
import { useLoadable } from '@client/ui/use-loadable'
import { topicNames } from '@shared/articles/article'
import { checkedSentence, citationOf, spokenText } from '@shared/articles/article.rules'
import { type ArticleView, readArticle } from '../articles.api'
import '../pictures.css'
import './article.css'

export default function Article() {
  const { slug = '' } = usePageParams<'articles/pages/article'>()
  const [article, reload] = useLoadable(useCallback(() => readArticle(slug), [slug]))
  return (
    <Page title="平安小文章">
      <FourFaces of={article} onRetry={reload}>
        {(value) => <Full article={value} />}
      </FourFaces>
    </Page>
  )
}

function Full({ article }: { readonly article: ArticleView }) {
  return (
    <View className="stack">
      <View className={`article-picture picture-${article.picture}`} />
      <View className="row row-wrap">
        <Badge icon="shield" text={topicNames[article.topic]} />
        {article.seasonName === null ? null : <Badge icon="clock" text={article.seasonName} look="wait" />}
      </View>
      <Heading text={article.title} />
      <View className="article-rule">
        <Icon name="alert" large />
        <View className="grow heading">{article.keyRule}</View>
      </View>
      <View className="no-print">
        <ReadAloud text={spokenText(article)} />
      </View>
      {article.paragraphs.map((paragraph) => (
        <View key={paragraph} className="article-paragraph">
          {paragraph}
        </View>
      ))}
      {article.confirmLocally === null ? null : (
        <View className="article-local">{article.confirmLocally}</View>
      )}
      <Acts article={article} />
      <Sources article={article} />
    </View>
  )
}

function Acts({ article }: { readonly article: ArticleView }) {
  const { slug, title, topic } = article
  return (
    <View className="stack stack-tight no-print">
      <Button
        text="问民警"
        icon="message"
        onPress={() => {
          askOfficer({ reference: `article:${slug}`, referenceTitle: title })
        }}
      />
      <Button
        text={`再看几篇：${topicNames[topic]}`}
        icon="document"
        look="quiet"
        onPress={() => {
          goTo('articles/pages/articles', { topic })
        }}
      />
      {canPrint ? (
        <Button
          text="打印这一篇"
          icon="printer"
          look="plain"
          onPress={() => {
            printPage('A4')
          }}
        />
      ) : null}
    </View>
  )
}

function Sources({ article }: { readonly article: ArticleView }) {
  return (
    <Card>
      <View className="subheading">依据</View>
      {article.basis.map((basis) => (
        <View key={citationOf(basis)}>{citationOf(basis)}</View>
      ))}
      <View className="soft small">{checkedSentence(article)}</View>
    </Card>
  )
}
