import { type Actor, type StaffActor, isStaff } from '@shared/kernel/actor'

/** What a permission looks at: whose notice it is. */
export interface NoticeScope {
  readonly accountId: string | null
}

export const mayReadNotice = (actor: Actor, { accountId }: NoticeScope): boolean =>
  actor.accountId === accountId

/** Only residents have a pocket that we write to. */
export const mayChoose = (actor: Actor): boolean => actor.role === 'resident'

/** What did not arrive is seen by whoever can call instead, and by whoever looks after the gateway. */
export const mayReadUndelivered = (actor: Actor): actor is StaffActor =>
  isStaff(actor) && (actor.role === 'station-chief' || actor.role === 'administrator')

export const maySendAgain = (actor: Actor, { stationId }: { readonly stationId: number }): boolean =>
  mayReadUndelivered(actor) && actor.stationId === stationId

/** Which case it was about is for the chief; an administrator sees no case. */
export const maySeeSubject = (actor: StaffActor): boolean => actor.role === 'station-chief'

/** Words are the county bureau's: its administrators write them. */
export const mayWriteTemplates = (actor: Actor): actor is StaffActor =>
  isStaff(actor) && actor.role === 'administrator'
