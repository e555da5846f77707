import { View } from '@tarojs/components'
import { askOfficer } from '@client/platform/ask-officer'
import { goTo, replaceWith } from '@client/platform/navigate'
import { canPrint, printPage } from '@client/platform/print'
import { spoken } from '@client/ui/accessible'
import { Button } from '@client/ui/button'
import { Badge, Card, Heading } from '@client/ui/card'
import { Icon } from '@client/ui/icon'
import { ReadAloud } from '@client/ui/read-aloud'
import { topicNames } from '@shared/articles/article'
import { checkedSentence, citationOf, spokenText } from '@shared/articles/article.rules'
import type { ArticleView } from '../articles.api'
import '../pictures.css'
import './article-body.css'

/** An article as villagers read it; the editors' preview is this very thing. */
export function ArticleBody({ article }: { readonly article: ArticleView }) {
  return (
    <View className="stack">
      <View className={`article-picture picture-${article.picture}`} />
      <View className="row row-wrap">
        <Badge icon="shield" text={topicNames[article.topic]} />
        {article.seasonName === null ? null : <Badge icon="clock" text={article.seasonName} look="wait" />}
      </View>
      <Heading text={article.title} />
      {article.isCurrent ? null : (
        <View className="article-old" {...spoken({ role: 'alert' })}>
          <Icon name="warning" />
          <View>这是旧的版本，现在可能不一样了。</View>
        </View>
      )}
      {article.isCurrent ? null : <VersionButton text="看现在的" slug={article.slug} />}
      <View className="article-rule">
        <Icon name="alert" large />
        <View className="grow heading">{article.keyRule}</View>
      </View>
      <View className="no-print">
        <ReadAloud text={spokenText(article)} />
      </View>
      {article.paragraphs.map((paragraph, place) => (
        <View key={`${String(place)} ${paragraph}`} className="article-paragraph">
          {paragraph}
        </View>
      ))}
      {article.confirmLocally === null ? null : (
        <View className="article-local">{article.confirmLocally}</View>
      )}
      <Acts article={article} />
      <Sources article={article} />
      {article.version < 2 ? null : (
        <VersionButton text="看改之前的" slug={article.slug} version={String(article.version - 1)} />
      )}
    </View>
  )
}

interface VersionProps {
  readonly text: string
  readonly slug: string
  readonly version?: string
}

/** The old version stays readable, and leads to the one that holds now. */
function VersionButton({ text, ...where }: VersionProps) {
  return (
    <View className="no-print">
      <Button
        text={text}
        icon="document"
        look="plain"
        onPress={() => {
          replaceWith('articles/pages/article', where)
        }}
      />
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
      {article.basis.map((basis, place) => (
        <View key={`${String(place)} ${citationOf(basis)}`}>{citationOf(basis)}</View>
      ))}
      <View className="soft small">{checkedSentence(article)}</View>
    </Card>
  )
}
