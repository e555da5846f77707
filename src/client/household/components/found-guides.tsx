import { View } from '@tarojs/components'
import { useCallback } from 'react'
import { askOfficer } from '@client/platform/ask-officer'
import { goTo } from '@client/platform/navigate'
import { pressable, spoken } from '@client/ui/accessible'
import { Button } from '@client/ui/button'
import { ListItem } from '@client/ui/card'
import { FourFaces, Notice } from '@client/ui/four-faces'
import { Icon } from '@client/ui/icon'
import { useLoadable } from '@client/ui/use-loadable'
import { type GuideAnswer, type GuideItem, findGuides, noteGap } from '../household.api'

export const openGuide = (slug: string): void => {
  goTo('household/pages/guide', { slug })
}

/** What the guides answer to a question; the officer is one tap away in any case. */
export function FoundGuides({ question }: { readonly question: string }) {
  const [answer, reload] = useLoadable(useCallback(() => findGuides(question), [question]))
  return (
    <View className="stack" {...spoken({ role: 'status' })}>
      <FourFaces
        of={answer}
        onRetry={reload}
        isEmpty={({ items, isGoodAnswer }) => !isGoodAnswer || items.length === 0}
        empty={<NothingFound question={question} answer={answer.face === 'ready' ? answer.value : null} />}
      >
        {({ items }) => <Found items={items} question={question} />}
      </FourFaces>
    </View>
  )
}

function Found({ items, question }: { readonly items: readonly GuideItem[]; readonly question: string }) {
  const [best, ...others] = items
  return (
    <>
      {best === undefined ? null : <BestGuide guide={best} />}
      {others.length === 0 ? null : <View className="soft">也可能是问这些：</View>}
      <GuideLines guides={others.slice(0, 2)} />
      <AskButton question={question} text="不是您要的？问民警" />
    </>
  )
}

function BestGuide({ guide }: { readonly guide: GuideItem }) {
  const { slug, title, summary } = guide
  const open = () => {
    openGuide(slug)
  }
  return (
    <View
      className="guides-best"
      {...pressable({ onPress: open, role: 'link', label: `${title}。${summary}` })}
    >
      <View className="row">
        <View className="grow heading">{title}</View>
        <Icon name="forward" />
      </View>
      <View>{summary}</View>
    </View>
  )
}

export function GuideLines({ guides }: { readonly guides: readonly GuideItem[] }) {
  return (
    <View className="stack stack-tight">
      {guides.map(({ slug, title, summary }) => (
        <ListItem
          key={slug}
          icon={slug.startsWith('id-') ? 'id-card' : 'household'}
          title={title}
          note={summary}
          onPress={() => {
            openGuide(slug)
          }}
        />
      ))}
    </View>
  )
}

interface NothingProps {
  readonly question: string
  readonly answer: GuideAnswer | null
}

function NothingFound({ question, answer }: NothingProps) {
  const near = answer?.items.slice(0, 2) ?? []
  return (
    <>
      <Notice
        icon="search"
        title="没有找到合适的答案"
        text="换个说法再试试，或者直接问民警，您写的话会带过去。"
      >
        <AskButton question={question} text="问民警" main />
      </Notice>
      {near.length === 0 ? null : <View className="soft">这几个沾点边，您看看：</View>}
      <GuideLines guides={near} />
    </>
  )
}

interface AskProps {
  readonly question: string
  readonly text: string
  readonly main?: boolean
}

/** Opens the thread with the question in it, and lets the editors know what the guides lack. */
function AskButton({ question, text, main = false }: AskProps) {
  return (
    <Button
      text={text}
      icon="message"
      look={main ? 'main' : 'quiet'}
      onPress={() => {
        noteGap(question)
        askOfficer({ subject: question })
      }}
    />
  )
}
