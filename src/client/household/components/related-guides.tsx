import { View } from '@tarojs/components'
import { Heading } from '@client/ui/card'
import { useLoadable } from '@client/ui/use-loadable'
import { readGuides } from '../household.api'
import { GuideLines } from './found-guides'

/** Other guides that people open next; not there while their titles are not known. */
export function RelatedGuides({ slugs }: { readonly slugs: readonly string[] }) {
  const [guides] = useLoadable(readGuides)
  if (guides.face !== 'ready') return null
  const related = guides.value.filter(({ slug }) => slugs.includes(slug))
  if (related.length === 0) return null
  return (
    <View className="stack stack-tight">
      <Heading text="相关的事" />
      <GuideLines guides={related} />
    </View>
  )
}
