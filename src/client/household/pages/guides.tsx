import { View } from '@tarojs/components'
import { useEffect, useState } from 'react'
import { pressable } from '@client/ui/accessible'
import { Heading } from '@client/ui/card'
import { FourFaces } from '@client/ui/four-faces'
import { Icon } from '@client/ui/icon'
import { Page } from '@client/ui/page'
import { useLoadable } from '@client/ui/use-loadable'
import { FoundGuides, GuideLines, openGuide } from '../components/found-guides'
import { QuestionBox } from '../components/question-box'
import { readGuides } from '../household.api'
import { popularGuides } from '../popular-guides'
import './guides.css'

/** Long enough that a slow typist is not answered after every character. */
const PAUSE = 400

export default function Guides() {
  const [typed, setTyped] = useState('')
  const [question, setQuestion] = useState('')
  useEffect(() => {
    const pause = setTimeout(() => {
      setQuestion(typed.trim())
    }, PAUSE)
    return () => {
      clearTimeout(pause)
    }
  }, [typed])
  return (
    <Page title="问户口、身份证">
      <View className="stack">
        <QuestionBox onChange={setTyped} />
        {question === '' ? (
          <>
            <Popular />
            <AllGuides />
          </>
        ) : (
          <FoundGuides question={question} />
        )}
      </View>
    </Page>
  )
}

function Popular() {
  return (
    <View className="stack stack-tight">
      <Heading text="大家常问" />
      <View className="guides-popular">
        {popularGuides.map(({ slug, words, icon }) => (
          <View
            key={slug}
            className="guides-tile"
            {...pressable({
              onPress: () => {
                openGuide(slug)
              },
              role: 'link',
              label: words,
            })}
          >
            <View className="guides-tile-icon">
              <Icon name={icon} />
            </View>
            <View className="grow">{words}</View>
          </View>
        ))}
      </View>
    </View>
  )
}

function AllGuides() {
  const [guides, reload] = useLoadable(readGuides)
  return (
    <FourFaces of={guides} onRetry={reload}>
      {(items) => (
        <>
          <Heading text="身份证的事" />
          <GuideLines guides={items.filter(({ slug }) => slug.startsWith('id-'))} />
          <Heading text="户口的事" />
          <GuideLines guides={items.filter(({ slug }) => !slug.startsWith('id-'))} />
        </>
      )}
    </FourFaces>
  )
}
