import { View } from '@tarojs/components'
import { askOfficer } from '@client/platform/ask-officer'
import { spoken } from '@client/ui/accessible'
import { Button } from '@client/ui/button'
import { Icon } from '@client/ui/icon'
import type { IconName } from '@client/ui/icon-name'
import { ReadAloud } from '@client/ui/read-aloud'
import type { FraudCheck } from '@shared/articles/fraud'
import { CallPolice } from './call-police'
import { Steps } from './steps'
import './verdict-card.css'

interface Look {
  readonly word: string
  readonly icon: IconName
  readonly look: string
}

const looks: Record<FraudCheck['verdict'], Look> = {
  'likely-fraud': { word: '很像诈骗，先别转钱', icon: 'warning', look: 'verdict verdict-red' },
  unclear: { word: '拿不准，先停一停', icon: 'alert', look: 'verdict verdict-yellow' },
  'no-sign': { word: '没看出是骗子', icon: 'answered', look: 'verdict verdict-green' },
}

const spokenVerdict = (word: string, check: FraudCheck) =>
  [
    word,
    ...bySign(check).map(({ sign, names }) => `像${names.join('，或者')}，因为您说：${sign}`),
    ...check.advice,
  ].join('。')

/** Two kinds that one clause gave away are said together. */
function bySign({ signs }: FraudCheck) {
  const clauses = [...new Set(signs.map(({ sign }) => sign))]
  return clauses.map((sign) => ({
    sign,
    names: signs.filter((one) => one.sign === sign).map(({ name }) => name),
  }))
}

/** What the check heard: a word and a mark beside the colour, the kind, what gave it away, what to do now. */
export function VerdictCard({ check }: { readonly check: FraudCheck }) {
  const { icon, look, ...said } = looks[check.verdict]
  const word = check.paid ? '很像诈骗，别再转钱' : said.word
  return (
    <View className={look} {...spoken({ role: 'status' })}>
      <View className="row">
        <Icon name={icon} large />
        <View className="grow heading">{word}</View>
      </View>
      {check.call === null ? null : <CallPolice />}
      {bySign(check).map(({ sign, names }) => (
        <View key={sign}>
          <View className="subheading">{`像：${names.join('，或者')}`}</View>
          <View>{`露馅的地方：“${sign}”`}</View>
        </View>
      ))}
      <View className="subheading">现在怎么办</View>
      <Steps steps={check.advice} />
      <ReadAloud text={spokenVerdict(word, check)} />
      <Button
        text="拿不准，问民警"
        icon="message"
        look="quiet"
        onPress={() => {
          askOfficer({ subject: '我拿不准是不是骗子，请帮我看看：' })
        }}
      />
      <View className="soft small">这只是电脑听您的话作的判断，会听错。钱的事，停十分钟，问一个人。</View>
    </View>
  )
}
