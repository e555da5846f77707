import { View } from '@tarojs/components'
import { useState } from 'react'
import { goTo } from '@client/platform/navigate'
import { toast } from '@client/platform/notice'
import { useSession } from '@client/platform/session'
import { useWideScreen } from '@client/platform/wide-screen'
import { Button } from '@client/ui/button'
import { ForRoles } from '@client/ui/for-roles'
import { FourFaces } from '@client/ui/four-faces'
import { Page } from '@client/ui/page'
import { GiveSheet } from '../components/give-sheet'
import { TodayDesk } from '../components/today-desk'
import { PhoneFilters } from '../components/today-filters'
import { useToday } from '../components/use-today'
import { openWork } from '../components/work-doors'
import { WorkList } from '../components/work-list'
import { WorkSearch } from '../components/work-search'
import type { Work } from '../workbench.api'
import '../components/letters.css'
import '../components/today.css'

const workers = ['officer', 'auxiliary', 'station-chief', 'grid-worker', 'mediator', 'liaison'] as const

export default function TodayPage() {
  const wide = useWideScreen()
  const account = useSession((session) => session.actor?.id)
  return (
    <ForRoles roles={workers} title="今天" text="今天要办的事，给办事的人看。">
      {wide ? <TodayDesk key={account} /> : <Phone key={account} />}
    </ForRoles>
  )
}

function Phone() {
  const { today, reload, more } = useToday()
  const [found, setFound] = useState(false)
  const [giving, setGiving] = useState(false)
  const role = useSession((session) => session.actor?.role)
  const open = (work: Work) => {
    openWork(work, role)
  }
  return (
    <Page title="今天">
      <View className="stack">
        <WorkSearch selected={null} onOpen={open} onFound={setFound} />
        {found ? null : (
          <FourFaces of={today} onRetry={reload}>
            {(value) => (
              <View className="stack">
                {value.may.includes('dispatch') ? (
                  <Button
                    text="派一件事"
                    icon="send"
                    look="quiet"
                    onPress={() => {
                      setGiving(true)
                    }}
                  />
                ) : null}
                <PhoneFilters today={value} />
                <WorkList today={value} selected={null} onOpen={open} onMore={more} />
              </View>
            )}
          </FourFaces>
        )}
        {giving ? (
          <GiveSheet
            about={null}
            cases={today.face === 'ready' ? today.value.items : []}
            onClose={() => {
              setGiving(false)
            }}
            onGiven={({ id }) => {
              setGiving(false)
              toast('派出去了')
              goTo('workbench/pages/dispatch', { id })
            }}
          />
        ) : null}
      </View>
    </Page>
  )
}
