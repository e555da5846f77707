import { View } from '@tarojs/components'
import { useState } from 'react'
import { goBack, usePageParams } from '@client/platform/navigate'
import { useSession } from '@client/platform/session'
import { pressable } from '@client/ui/accessible'
import { Button } from '@client/ui/button'
import { Card, Heading } from '@client/ui/card'
import { FourFaces } from '@client/ui/four-faces'
import { Icon } from '@client/ui/icon'
import { Page } from '@client/ui/page'
import { ProblemLine } from '@client/ui/problem-line'
import { ReadAloud } from '@client/ui/read-aloud'
import { useAttempt } from '@client/ui/use-attempt'
import { useLoadable } from '@client/ui/use-loadable'
import { type ConsentDocument, consentDocument, giveConsent } from '../identity.api'
import './consent.css'

export default function Consent() {
  const { next } = usePageParams<'identity/pages/consent'>()
  const [text, reload] = useLoadable(consentDocument)
  const actor = useSession((session) => session.actor)
  const mayAgree = actor?.role === 'resident' && !actor.consented
  return (
    <Page title="个人信息说明">
      <FourFaces of={text} onRetry={reload}>
        {(value) => (
          <View className="stack">
            <FullText text={value} />
            {mayAgree ? <Agreement version={value.version} /> : null}
            {mayAgree || next === undefined ? null : <Button text="继续" onPress={goBack} />}
          </View>
        )}
      </FourFaces>
    </Page>
  )
}

function FullText({ text }: { readonly text: ConsentDocument }) {
  const words = text.sections.flatMap(({ heading, paragraphs }) => [heading, ...paragraphs]).join('。')
  return (
    <Card>
      <Heading text={text.title} />
      <View className="soft small">{`${text.operator} · 版本 ${text.version}`}</View>
      <ReadAloud text={words} />
      {text.sections.map(({ heading, paragraphs }) => (
        <View key={heading} className="stack stack-tight">
          <View className="subheading">{heading}</View>
          {paragraphs.map((paragraph) => (
            <View key={paragraph}>{paragraph}</View>
          ))}
        </View>
      ))}
    </Card>
  )
}

function Agreement({ version }: { readonly version: string }) {
  const [old, setOld] = useState(false)
  const { busy, problem, run } = useAttempt()
  const agree = () =>
    run(async () => {
      await giveConsent({ body: { version, atLeastFourteen: true } })
      const { actor, refresh } = useSession.getState()
      if (actor !== null) refresh({ ...actor, consented: true })
      goBack()
    })
  const tick = () => {
    setOld(!old)
  }
  return (
    <Card>
      <View
        className="consent-tick"
        {...pressable({ onPress: tick, role: 'checkbox', checked: old, label: '我已满 14 周岁' })}
      >
        <View className={old ? 'consent-box consent-box-on' : 'consent-box'}>
          {old ? <Icon name="check" /> : null}
        </View>
        <View className="grow">我已满 14 周岁</View>
      </View>
      <View className="soft">未满 14 周岁，请让爸爸、妈妈或其他监护人用他们的手机号登录，替你办。</View>
      <ProblemLine problem={problem} />
      <Button text="同意并继续" disabled={!old || busy} onPress={() => void agree()} />
      <Button text="先不同意，回去看看" look="plain" onPress={goBack} />
    </Card>
  )
}
