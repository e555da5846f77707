import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '@client/ui/button'
import { Choices, ErrorLine } from '@client/ui/choices'
import { Field } from '@client/ui/field'
import { ProblemLine } from '@client/ui/problem-line'
import { Sheet } from '@client/ui/sheet'
import { useAttempt } from '@client/ui/use-attempt'
import { useForm } from '@client/ui/use-form'
import { type LeavingTie, leavingTies } from '@shared/disputes/mediation'
import { tieNames } from '@shared/disputes/mediation-words.rules'
import { stepOutOfWarning } from '../early-warnings.api'

interface Props {
  readonly id: string
  /** Called with who looks after it from now on. */
  readonly onLeft: (handler: string) => void
}

/** Whoever is close to a side leaves the sheet to the next (治安管理处罚法 95). */
export function WarningRecusal({ id, onLeft }: Props) {
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button
        text="有关系要回避"
        icon="sign-out"
        look="plain"
        onPress={() => {
          setOpen(true)
        }}
      />
      {open ? (
        <Ask
          id={id}
          onLeft={onLeft}
          onClose={() => {
            setOpen(false)
          }}
        />
      ) : null}
    </>
  )
}

interface Said {
  readonly tie: LeavingTie | null
  readonly note: string
}

function Ask({ id, onLeft, onClose }: Props & { readonly onClose: () => void }) {
  const { form, change, missing, setMissing } = useForm<Said>({ tie: null, note: '' })
  const { busy, problem, run } = useAttempt()
  const leave = async () => {
    const { tie } = form
    setMissing(tie === null ? '请选有什么关系' : null)
    if (tie === null) return
    await run(async () => {
      onLeft(await stepOutOfWarning(id, { tie, note: form.note.trim() || undefined }))
    })
  }
  return (
    <Sheet title="有关系要回避" onClose={onClose}>
      <Choices
        label="您和双方有什么关系"
        options={leavingTies}
        names={tieNames}
        chosen={form.tie === null ? [] : [form.tie]}
        wide
        onChoose={(tie) => {
          change({ tie })
        }}
      />
      <Field
        label="说明（可以不写）"
        kind="long"
        most={500}
        onChange={(note) => {
          change({ note })
        }}
      />
      <View className="dispute-law small">
        要回避：从现在起看不到这条排查，也不能改回来。由副班民警或所长接着看。
      </View>
      <ErrorLine text={missing} />
      <ProblemLine problem={problem} />
      <Button text="确定：回避" disabled={busy} onPress={() => void leave()} />
    </Sheet>
  )
}
