import { goTo } from './navigate'
import { recall } from './storage'

interface Question {
  /** What the text begins with. */
  readonly subject?: string
  /** What it is about, e.g. `article:helmet`, and its name. */
  readonly reference?: string
  readonly referenceTitle?: string
}

/** Opens the conversation with the officer of this phone's village; where none is known yet, looks for the village. */
export function askOfficer(question: Question): void {
  const mine = recall('my-village')
  if (mine === undefined) goTo('beats/pages/find-officer', {})
  else
    goTo('messages/pages/thread', {
      beat: mine.beatId,
      ...(mine.code === null ? {} : { village: mine.code }),
      ...question,
    })
}
