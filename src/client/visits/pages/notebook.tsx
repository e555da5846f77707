import { View } from '@tarojs/components'
import { useCallback, useState } from 'react'
import { type Pages, goTo, usePageParams, useShown } from '@client/platform/navigate'
import { confirm } from '@client/platform/notice'
import { useQueued } from '@client/platform/queued'
import { useSession } from '@client/platform/session'
import { drafts } from '@client/platform/storage'
import { Button } from '@client/ui/button'
import { Card } from '@client/ui/card'
import { Field } from '@client/ui/field'
import { FourFaces, Notice } from '@client/ui/four-faces'
import { ProblemLine } from '@client/ui/problem-line'
import { useAttempt } from '@client/ui/use-attempt'
import { useLoadable } from '@client/ui/use-loadable'
import { sayInstant } from '@shared/kernel/beijing-time'
import { StaffPage } from '../components/staff-page'
import { UnsentCard } from '../components/unsent-card'
import { type Note, listNotes, tearOut } from '../visits.api'

const SHOWN = 50

type Room = NonNullable<Note['link']>['room']

/** The page of a case that a note is linked to, as the station opens it. */
const pageOf: Record<Room, keyof Pages & `${string}/pages/${string}`> = {
  visit: 'visits/pages/visit',
  need: 'visits/pages/need',
  thread: 'workbench/pages/conversation',
  booking: 'bookings/pages/booking-desk',
  dispute: 'disputes/pages/dispute-desk',
}
const roomNames: Record<Room, string> = {
  visit: '一次走访',
  need: '一件难处',
  thread: '一封来信',
  booking: '一次上门办证',
  dispute: '一件纠纷',
}

export default function Notebook() {
  return (
    <StaffPage title="记事本">
      <Notes />
    </StaffPage>
  )
}

function Notes() {
  const [notes, reload] = useLoadable(useCallback(() => listNotes({ query: { limit: SHOWN } }), []))
  useShown(reload)
  const { unsent, send } = useQueued('notebook', reload)
  return (
    <View className="stack">
      <Writing
        onWrite={(body) => {
          send('/api/notebook', body)
        }}
      />
      {unsent.map((item) => (
        <UnsentCard key={item.key} item={item} title={String(item.body.text)} />
      ))}
      <FourFaces
        of={notes}
        onRetry={reload}
        isEmpty={({ items }) => items.length === 0}
        empty={<Notice icon="document" title="还是空的" text="想到什么记什么。" />}
      >
        {({ items }: { readonly items: readonly Note[] }) => (
          <View className="stack">
            {items.map((note) => (
              <NoteCard key={note.id} note={note} onGone={reload} />
            ))}
          </View>
        )}
      </FourFaces>
    </View>
  )
}

const isRoom = (room: string | undefined): room is Room => room !== undefined && room in pageOf

function Writing({ onWrite }: { readonly onWrite: (body: Record<string, unknown>) => void }) {
  const { room, id } = usePageParams<'visits/pages/notebook'>()
  const account = useSession((session) => session.actor?.id ?? 'nobody')
  const form = `notebook:${account}`
  const [text, setText] = useState(() => drafts.read(form))
  const [written, setWritten] = useState(0)
  const link = isRoom(room) && id !== undefined ? { link: { room, id } } : {}
  const type = (typed: string) => {
    setText(typed)
    drafts.keep(form, typed)
  }
  return (
    <Card>
      <View className="soft small">只有您自己看得到，所长也看不到；可以随时撕掉。</View>
      <Field
        key={written}
        label={isRoom(room) ? `记一笔（连着${roomNames[room]}）` : '记一笔'}
        kind="long"
        most={1000}
        initial={text}
        onChange={type}
      />
      <Button
        text="记下"
        disabled={text.trim() === ''}
        onPress={() => {
          onWrite({ text: text.trim(), ...link })
          type('')
          setWritten(written + 1)
        }}
      />
    </Card>
  )
}

function NoteCard({ note, onGone }: { readonly note: Note; readonly onGone: () => void }) {
  const { problem, run } = useAttempt()
  const { id, link } = note
  const tear = async () => {
    if (!(await confirm({ title: '撕掉这一条？', text: '撕了找不回来。', yes: '撕掉' }))) return
    const done = await run(async () => {
      await tearOut({ params: { id } })
    })
    if (done) onGone()
  }
  return (
    <Card>
      <View>{note.text}</View>
      <View className="soft small">{sayInstant(new Date(note.writtenAt), new Date())}</View>
      <ProblemLine problem={problem} />
      <View className="row row-wrap">
        {link === null ? null : (
          <Button
            text={`打开：${roomNames[link.room]}`}
            look="quiet"
            narrow
            onPress={() => {
              goTo(pageOf[link.room], { id: link.id })
            }}
          />
        )}
        <Button text="撕掉" icon="trash" look="plain" narrow onPress={() => void tear()} />
      </View>
    </Card>
  )
}
