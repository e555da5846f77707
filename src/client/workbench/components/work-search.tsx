import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '@client/ui/button'
import { Field } from '@client/ui/field'
import { Notice } from '@client/ui/four-faces'
import { ProblemLine } from '@client/ui/problem-line'
import { useAttempt } from '@client/ui/use-attempt'
import { type Found, type Work, searchWork } from '../workbench.api'
import { WorkRows } from './work-list'

interface Props {
  readonly selected: string | null
  readonly onOpen: (work: Work) => void
  /** Whether what was found stands in place of the list. */
  readonly onFound: (found: boolean) => void
}

/** Looks for a number, a village, a topic or a name in what one may see anyway, also in what has ended. */
export function WorkSearch({ selected, onOpen, onFound }: Props) {
  const [typed, setTyped] = useState('')
  const [round, setRound] = useState(0)
  const [found, setFound] = useState<Found | null>(null)
  const { busy, problem, run } = useAttempt()
  const search = () => {
    const q = typed.trim()
    if (q === '') return
    void run(async () => {
      setFound(await searchWork({ query: { q } }))
      onFound(true)
    })
  }
  const leave = () => {
    setFound(null)
    setTyped('')
    setRound(round + 1)
    onFound(false)
  }
  return (
    <View className="stack stack-tight">
      <View className="work-search">
        <View className="grow">
          <Field
            key={round}
            label="找一件事"
            hint="编号、村、称呼"
            most={40}
            onChange={setTyped}
            onConfirm={search}
          />
        </View>
        <Button text="找" icon="search" look="quiet" narrow disabled={busy} onPress={search} />
      </View>
      <ProblemLine problem={problem} />
      {found === null ? null : (
        <>
          <Button text="回到今天" look="plain" onPress={leave} />
          {found.items.length === 0 ? (
            <Notice
              icon="search"
              title="没有找到"
              text="只在您管的范围里找，办完的也找过了。少写几个字再试试。"
            />
          ) : (
            <WorkRows items={found.items} selected={selected} onOpen={onOpen} />
          )}
          {found.more ? <View className="soft">还有没显示的，多写几个字再找。</View> : null}
        </>
      )}
    </View>
  )
}
