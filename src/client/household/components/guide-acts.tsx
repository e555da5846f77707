import { View } from '@tarojs/components'
import { askOfficer } from '@client/platform/ask-officer'
import { goTo } from '@client/platform/navigate'
import { toast } from '@client/platform/notice'
import { callNumber } from '@client/platform/phone-call'
import { canPrint, copyText, printPage } from '@client/platform/print'
import { Button } from '@client/ui/button'
import type { GuideAct } from '@shared/household/guide'
import { materialList } from '@shared/household/guide.rules'
import { guideOf } from '../guide-of'
import type { GuideView } from '../household.api'

/** A home visit is one button, whichever of its services are meant; the form asks which where there are several. */
function buttonsOf(acts: readonly GuideAct[]): readonly GuideAct[] {
  const firstVisit = acts.findIndex(({ kind }) => kind === 'book-home-visit')
  return acts.filter(({ kind }, place) => kind !== 'book-home-visit' || place === firstVisit)
}

const visitsOf = (acts: readonly GuideAct[]) => acts.filter(({ kind }) => kind === 'book-home-visit').length

/** The list as it is printed: WeChat has no printer, but somebody at home may have a pen. */
function listText(guide: GuideView): string {
  const { heading, lines, feet } = materialList(guideOf(guide))
  const papers = lines.map(
    ({ item, form, note }) => `□ ${item}（${form}）${note === null ? '' : `，${note}`}`,
  )
  return [heading, ...papers, ...feet].join('\n')
}

/** What can be done about it from here: ask, have an officer come, call. */
export function GuideActs({ guide }: { readonly guide: GuideView }) {
  return (
    <View className="stack stack-tight">
      {buttonsOf(guide.acts).map((act, place) => (
        <ActButton key={`${act.kind}-${String(place)}`} act={act} guide={guide} main={place === 0} />
      ))}
    </View>
  )
}

/** The list for whoever packs at home: pasted into WeChat, or on paper where there is a printer. */
export function ListActs({ guide }: { readonly guide: GuideView }) {
  if (guide.bring.length === 0) return null
  return (
    <View className="stack stack-tight">
      <Button
        text="复制清单，发给家里人"
        icon="send"
        look="plain"
        onPress={() => {
          copyText(listText(guide))
          toast('已复制，到微信里粘贴就行')
        }}
      />
      {canPrint ? (
        <Button
          text="打印要带的东西"
          icon="printer"
          look="plain"
          onPress={() => {
            printPage('A4')
          }}
        />
      ) : null}
    </View>
  )
}

interface Props {
  readonly act: GuideAct
  readonly guide: GuideView
  readonly main: boolean
}

function ActButton({ act, guide, main }: Props) {
  const look = main ? 'main' : 'quiet'
  switch (act.kind) {
    case 'ask':
      return (
        <Button
          text="问民警"
          icon="message"
          look={look}
          onPress={() => {
            askOfficer({ reference: `guide:${guide.slug}`, referenceTitle: guide.title })
          }}
        />
      )
    case 'book-home-visit':
      return (
        <Button
          text="走不动？约民警上门"
          icon="home"
          look={look}
          onPress={() => {
            goTo('bookings/pages/request-visit', visitsOf(guide.acts) === 1 ? { service: act.service } : {})
          }}
        />
      )
    case 'call':
      return (
        <Button
          text={`打电话 ${act.number}`}
          icon="call"
          look={look}
          onPress={() => {
            callNumber(act.number)
          }}
        />
      )
  }
}
