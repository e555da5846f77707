import { View } from '@tarojs/components'
import { useCallback } from 'react'
import { FourFaces, Notice } from '@client/ui/four-faces'
import { useLoadable } from '@client/ui/use-loadable'
import type { ArticleTopic } from '@shared/articles/article'
import { readArticles } from '../articles.api'
import { ArticleLine } from './article-line'

/** The articles of one topic, or of all; those in season stand on top. */
export function ArticleList({ topic }: { readonly topic: ArticleTopic | undefined }) {
  const [articles, reload] = useLoadable(useCallback(() => readArticles(topic), [topic]))
  return (
    <FourFaces
      of={articles}
      onRetry={reload}
      isEmpty={(items) => items.length === 0}
      empty={<Notice icon="document" title="这个栏目还没有文章" text="有事可以直接问民警。" />}
    >
      {(items) => (
        <View className="stack stack-tight">
          {items.map((article) => (
            <ArticleLine key={article.slug} article={article} />
          ))}
        </View>
      )}
    </FourFaces>
  )
}
