import { Text, View } from '@tarojs/components'
import { goTo } from '@client/platform/navigate'
import { pressable } from '@client/ui/accessible'
import { Badge } from '@client/ui/card'
import type { ArticleItem } from '../articles.api'
import '../pictures.css'
import './article-line.css'

/** One article in a list: its drawing, its title, what it says in one sentence. */
export function ArticleLine({ article }: { readonly article: ArticleItem }) {
  const open = () => {
    goTo('articles/pages/article', { slug: article.slug })
  }
  return (
    <View className="article-line" {...pressable({ onPress: open, role: 'link' })}>
      <View className={`article-thumb picture picture-${article.picture}`} />
      <View className="article-words">
        {article.inSeason && article.seasonName !== null ? (
          <View>
            <Badge icon="clock" text={`正当时：${article.seasonName}`} look="wait" />
          </View>
        ) : null}
        <View className="subheading">{article.title}</View>
        <Text className="soft small">{article.summary}</Text>
      </View>
    </View>
  )
}
