import { type Question, goTo, replaceWith } from './navigate'
import { recall } from './storage'

interface Answering {
  readonly beatId: string
  readonly code: string | null
}

const threadWith = ({ beatId, code }: Answering, question: Question) => ({
  beat: beatId,
  ...(code === null ? {} : { village: code }),
  ...question,
})

/** Opens the conversation with the officer of this phone's village; where none is known yet, asks for it first. */
export function askOfficer(question: Question): void {
  const mine = recall('my-village')
  if (mine === undefined) goTo('beats/pages/find-officer', { then: 'ask', ...question })
  else goTo('messages/pages/thread', threadWith(mine, question))
}

/** Goes on with what was to be asked, now that the village is known; going back skips the choice. */
export function goOnAsking(answering: Answering, question: Question): void {
  replaceWith('messages/pages/thread', threadWith(answering, question))
}
