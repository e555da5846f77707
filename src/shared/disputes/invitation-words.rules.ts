import { sayInstant } from '@shared/kernel/beijing-time'
import type { DisputeState, Progress, Side } from './dispute'
import { isUnsigned, stateAllows } from './dispute-transitions.rules'

/** A side whose wish has not been asked, while it can still be asked. */
const asksConsent = (progress: Progress, side: Side): boolean =>
  stateAllows(progress, 'consent') && progress.consents[side] === 'not-asked'

/** Something waits for this side: to say whether they want it, or to look at what was agreed. */
export const waitsFor = (progress: Progress, side: Side): boolean =>
  isUnsigned(progress, side) || asksConsent(progress, side)

const ended: Partial<Record<DisputeState, string>> = {
  'refused-by-party': '有一方不愿意调解，调解到此为止。您还有下面的办法',
  'not-agreed': '没有谈成。您还有下面的办法',
  archived: '这件事已办结',
  withdrawn: '这件事不调解了，您不用再做什么',
  merged: '这件事和另一件合在一起办，民警会和您联系',
  'to-court': '这件事要走仲裁或法院，您还有下面的办法',
}

/** What happens next, as an invited side reads it: nothing of the other side, nothing of who reported it. */
export function sayNextToParty(progress: Progress, side: Side, handler: string, now: Date): string {
  const { state, meeting } = progress
  const end = ended[state]
  if (end !== undefined) return end
  if (asksConsent(progress, side)) return `${handler}想请您来说一说。调解自愿、不收钱，您愿意吗？`
  if (isUnsigned(progress, side)) return '请您看看谈成的内容，同意或不同意都行'
  if (state === 'agreed') return '您已确认，等另一方确认'
  if (meeting !== null) return `请您${sayInstant(meeting.at, now)} 到${meeting.place}`
  if (state === 'performing') return '说好了，请照着做。有难处请告诉民警；对方不照做，点“又出问题了”'
  return `${handler}在办，有消息会告诉您`
}
