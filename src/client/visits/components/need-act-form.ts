import { type BeijingDay, sayInstant } from '@shared/kernel/beijing-time'
import {
  type CarriedWay,
  type NeedAct,
  type VillagerWord,
  carriedWays,
  villagerWords,
} from '@shared/visits/need'

/** What is filled in on the sheet of an act. */
export interface NeedActForm {
  readonly ownerId: string | null
  readonly dueDay: BeijingDay
  readonly how: CarriedWay | null
  readonly word: VillagerWord | null
  readonly words: string
}

export const emptyActForm = (dueDay: BeijingDay): NeedActForm => ({
  ownerId: null,
  dueDay,
  how: null,
  word: null,
  words: '',
})

function problemInCarrying(how: CarriedWay | null, word: VillagerWord | null): string | null {
  if (how === null) return '请选怎么带到的'
  return word === null ? '请选村民怎么说' : null
}

/** What is still to be said, in one sentence. */
export function problemInAct(act: NeedAct, { how, word, words }: NeedActForm): string | null {
  const silent = words.trim() === ''
  switch (act) {
    case 'assignment':
      return null
    case 'answer':
      return silent ? '请写答复' : null
    case 'carrying-back':
      return problemInCarrying(how, word)
    case 'reopening':
      return silent ? '请写一句为什么' : null
    case 'confirmation':
      return word === null ? '请选行不行' : null
  }
}

/** The body of the act; what was not said is left out. */
export function actBodyOf(act: NeedAct, form: NeedActForm): Record<string, unknown> {
  const words = form.words.trim()
  const said = words === '' ? {} : { words }
  switch (act) {
    case 'assignment':
      return {
        dueDay: form.dueDay,
        ...(form.ownerId === null ? {} : { ownerId: form.ownerId }),
        ...(words === '' ? {} : { note: words }),
      }
    case 'answer':
      return { answer: words }
    case 'carrying-back':
      return { how: form.how, word: form.word, ...said }
    case 'reopening':
      return { reason: words }
    case 'confirmation':
      return { word: form.word, ...said }
  }
}

/** An answer carried back counts from when it was noted, also where the phone has no signal. */
export const noted = (act: NeedAct, body: Record<string, unknown>): Record<string, unknown> =>
  act === 'carrying-back' ? { ...body, happenedAt: new Date().toISOString() } : body

/** A step that was refused, said again: it counts from now and tells in its words when it was noted. */
export function formAgain({
  how,
  word,
  words,
  happenedAt,
}: Readonly<Record<string, unknown>>): Partial<NeedActForm> {
  const when =
    typeof happenedAt === 'string' ? `（${sayInstant(new Date(happenedAt), new Date())} 带到的）` : ''
  return {
    how: carriedWays.find((one) => one === how) ?? null,
    word: villagerWords.find((one) => one === word) ?? null,
    words: `${typeof words === 'string' ? words : ''}${when}`,
  }
}
