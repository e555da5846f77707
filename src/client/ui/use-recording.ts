import { useEffect, useRef, useState } from 'react'
import type { RawFile } from '@client/platform/kept-file'
import { toast } from '@client/platform/notice'
import { record } from '@client/platform/recorder'
import type { Recorded, Recording } from '@client/platform/recording'

type Phase = 'idle' | 'preparing' | 'recording'

interface RecordingState {
  readonly phase: Phase
  readonly seconds: number
  readonly start: () => void
  readonly stop: () => void
  readonly cancel: () => void
}

const problems = {
  'not-allowed': '没有允许用话筒，请在手机设置里允许，或改用打字',
  failed: '录音没有成功，请再试一次',
  cancelled: null,
}

/** Records the villager's voice; the page only shows the seconds. */
export function useRecording(onRecorded: (file: RawFile, seconds: number) => void): RecordingState {
  const [phase, setPhase] = useState<Phase>('idle')
  const [seconds, setSeconds] = useState(0)
  const running = useRef<Recording>()
  useEffect(() => () => running.current?.cancel(), [])
  useEffect(() => {
    if (phase !== 'recording') return
    const clock = setInterval(() => {
      setSeconds((count) => count + 1)
    }, 1000)
    return () => {
      clearInterval(clock)
    }
  }, [phase])

  const finish = (recorded: Recorded) => {
    setPhase('idle')
    if (recorded.outcome === 'recorded') {
      onRecorded(recorded.file, recorded.seconds)
      return
    }
    const problem = problems[recorded.outcome]
    if (problem !== null) toast(problem)
  }
  return {
    phase,
    seconds,
    start() {
      if (phase !== 'idle') return
      setSeconds(0)
      setPhase('preparing')
      running.current = record(() => {
        setPhase('recording')
      })
      void running.current.done.then(finish)
    },
    stop() {
      running.current?.stop()
    },
    cancel() {
      running.current?.cancel()
    },
  }
}
