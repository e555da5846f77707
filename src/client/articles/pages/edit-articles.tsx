import { View } from '@tarojs/components'
import { goTo } from '@client/platform/navigate'
import { Button } from '@client/ui/button'
import { CheckLines } from '@client/ui/content-lists'
import { ForRoles } from '@client/ui/for-roles'
import { FourFaces } from '@client/ui/four-faces'
import { Page } from '@client/ui/page'
import { useLoadable } from '@client/ui/use-loadable'
import { listChecks } from '../article-editing.api'

const title = '改文章'

/** For the administrator: every article, the one that nobody has read against the law for longest first. */
export default function EditArticles() {
  return (
    <ForRoles roles={['administrator']} title={title} text="文章由管理员来改。">
      <Page title={title}>
        <Articles />
      </Page>
    </ForRoles>
  )
}

function Articles() {
  const [checks, reload] = useLoadable(listChecks)
  return (
    <FourFaces of={checks} onRetry={reload}>
      {(items) => (
        <View className="stack">
          <View className="soft">改了就给村民看新的，不用等升级；旧的版本都留着。最久没核对的在前。</View>
          <Button
            text="写一篇新的"
            icon="plus"
            look="quiet"
            onPress={() => {
              goTo('articles/pages/edit-article', {})
            }}
          />
          <CheckLines
            checks={items}
            onOpen={(slug) => {
              goTo('articles/pages/edit-article', { slug })
            }}
          />
        </View>
      )}
    </FourFaces>
  )
}
