import { View } from '@tarojs/components'
import { replaceWith } from '@client/platform/navigate'
import { spoken } from '@client/ui/accessible'
import { Button } from '@client/ui/button'
import { Card, Heading } from '@client/ui/card'
import { Icon } from '@client/ui/icon'
import type { IconName } from '@client/ui/icon-name'
import { ReadAloud } from '@client/ui/read-aloud'
import { checkedSentence, citationOf, confirmSentence, spokenText } from '@shared/household/guide.rules'
import { guideOf } from '../guide-of'
import type { GuideView } from '../household.api'
import { GuideActs, ListActs } from './guide-acts'
import { Papers } from './papers'
import { RelatedGuides } from './related-guides'
import './guide-body.css'

/** A guide as villagers read it; the editors' preview is this very thing. */
export function GuideBody({ guide }: { readonly guide: GuideView }) {
  const told = guideOf(guide)
  const local = confirmSentence(told)
  return (
    <View className="stack">
      <Heading text={guide.title} />
      {guide.isCurrent ? null : (
        <View className="guide-old" {...spoken({ role: 'alert' })}>
          <Icon name="warning" />
          <View>这是旧的版本，现在可能不一样了。</View>
        </View>
      )}
      {guide.isCurrent ? null : <VersionButton text="看现在的" slug={guide.slug} />}
      <View className="guide-answer">{guide.summary}</View>
      <ReadAloud text={spokenText(told)} />
      <GuideActs guide={guide} />
      <Papers guide={guide} />
      <ListActs guide={guide} />
      <Facts guide={guide} />
      {local === null ? null : <View className="guide-local">{local}</View>}
      <Questions guide={guide} />
      <RelatedGuides slugs={guide.related} />
      <Sources guide={guide} />
      {guide.version < 2 ? null : (
        <VersionButton text="看改之前的" slug={guide.slug} version={String(guide.version - 1)} />
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
    <Button
      text={text}
      icon="document"
      look="plain"
      onPress={() => {
        replaceWith('household/pages/guide', where)
      }}
    />
  )
}

function Facts({ guide }: { readonly guide: GuideView }) {
  return (
    <Card>
      <Fact icon="person" heading="谁能办" words={guide.whoMayApply.join('；')} />
      <Fact icon="place" heading="去哪里" words={guide.where} />
      <Fact icon="clock" heading="多久" words={guide.howLong} />
      <Fact icon="info" heading="多少钱" words={guide.howMuch} />
    </Card>
  )
}

interface FactProps {
  readonly icon: IconName
  readonly heading: string
  readonly words: string
}

function Fact({ icon, heading, words }: FactProps) {
  return (
    <View className="guide-fact">
      <Icon name={icon} />
      <View className="guide-fact-words">
        <View className="subheading">{heading}</View>
        <View>{words}</View>
      </View>
    </View>
  )
}

function Questions({ guide }: { readonly guide: GuideView }) {
  if (guide.questions.length === 0) return null
  return (
    <Card>
      <Heading text="还有人问" />
      {guide.questions.map(({ question, answer }, place) => (
        <View key={`${String(place)} ${question}`} className="guide-question">
          <View className="subheading">{question}</View>
          <View>{answer}</View>
        </View>
      ))}
    </Card>
  )
}

/** Each law once, with all its articles behind it. */
function citations({ basis }: GuideView): string[] {
  const laws = [...new Set(basis.map(({ law }) => law))]
  return laws.map((law) => {
    const articles = basis.flatMap((each) =>
      each.law === law && each.article !== null ? [each.article] : [],
    )
    return citationOf({ law, article: articles.length === 0 ? null : articles.join('、') })
  })
}

function Sources({ guide }: { readonly guide: GuideView }) {
  return (
    <Card>
      <View className="subheading">依据</View>
      {citations(guide).map((citation) => (
        <View key={citation}>{citation}</View>
      ))}
      <View className="soft small">{checkedSentence(guideOf(guide))}</View>
      <View className="soft small">拿不准的，以派出所答复为准。</View>
    </Card>
  )
}
