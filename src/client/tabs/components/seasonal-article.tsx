import { goTo } from '@client/platform/navigate'
import { ListItem } from '@client/ui/card'
import { useLoadable } from '@client/ui/use-loadable'
import { readSeasonal } from '../../articles/articles.api'

/** What the season brings to mind, e.g. 防火期; out of season and without a signal there is simply nothing. */
export function SeasonalArticle() {
  const [seasonal] = useLoadable(readSeasonal)
  if (seasonal.face !== 'ready' || seasonal.value === null) return null
  const { slug, title, seasonName } = seasonal.value
  return (
    <ListItem
      icon="document"
      title={title}
      note={`正当时：${seasonName ?? ''}，两分钟看完`}
      onPress={() => {
        goTo('articles/pages/article', { slug })
      }}
    />
  )
}
