import { beijingDay, sayInstant } from '@shared/kernel/beijing-time'
import { maskIdentityNumbers } from '@shared/kernel/identity-number'
import type { BeatPeople, Escalation, Standing } from './thread'
import { isOverdue } from './thread.rules'

const PREVIEW = 60

/** What the villager reads out on the phone: `问-1124-0007` for the seventh question of 24 November. */
export const receiptOf = (now: Date, number: number): string =>
  `问-${beijingDay(now).slice(5).replace('-', '')}-${String(number).padStart(4, '0')}`

/** Cuts without leaving half a character. */
function cut(text: string, most: number): string {
  const letters = Array.from(text)
  return letters.length > most ? `${letters.slice(0, most - 1).join('')}…` : text
}

/** One line for lists: identity numbers masked, attachments named. */
export function previewOf(text: string | null, kinds: readonly ('picture' | 'voice')[]): string {
  const pictures = kinds.filter((kind) => kind === 'picture').length
  const named = [
    ...(pictures === 0 ? [] : [pictures === 1 ? '[照片]' : `[${String(pictures)} 张照片]`]),
    ...(kinds.includes('voice') ? ['[录音]'] : []),
  ].join('')
  const words = maskIdentityNumbers(text ?? '').replace(/\s+/g, ' ')
  return cut(`${named}${words}`, PREVIEW)
}

const titles: Record<Escalation, { title: string; person: keyof BeatPeople; nobody: string }> = {
  beat: { title: '社区民警', person: 'officer', nobody: '派出所值班民警' },
  deputy: { title: '副班民警', person: 'deputy', nobody: '派出所值班民警' },
  'station-chief': { title: '所长', person: 'chief', nobody: '派出所领导' },
}

/** Who answers now: `社区民警 张三`. */
export function sayHandler(escalation: Escalation, people: BeatPeople): string {
  const { title, person, nobody } = titles[escalation]
  const name = people[person]
  return name === null ? nobody : `${title} ${name}`
}

/** What happens next, as a resident reads it. */
export function sayNextToResident(standing: Standing, handler: string, now: Date): string {
  switch (standing.state) {
    case 'waiting':
      return isOverdue(standing, now)
        ? `答复晚了，系统已在催办，现在由${handler}负责。急事请打电话`
        : `${handler}会在${sayInstant(standing.dueAt, now)} 前答复`
    case 'answered':
      return '民警已答复。还有不清楚的，接着问就行'
    case 'closed':
      return '这件事已办结。再留言会重新打开'
  }
}

/** What happens next, as staff read it. */
export function sayNextToStaff(standing: Standing, handler: string, now: Date): string {
  switch (standing.state) {
    case 'waiting':
      return isOverdue(standing, now)
        ? `已超过答应的时间（${sayInstant(standing.dueAt, now)}），现由${handler}办理`
        : `请在${sayInstant(standing.dueAt, now)} 前答复，由${handler}办理`
    case 'answered':
      return '已答复，等村民回话；没有别的事可以办结'
    case 'closed':
      return '已办结；村民再留言会重新打开'
  }
}

/** The service's own line when a thread goes up a step. */
export const sayEscalated = (handler: string): string => `还没等到答复，系统已请${handler}来办`

/** The service's own line at a hand-over. */
export function sayHandedOver(beat: string, reason: string, replyBy: Date | null, now: Date): string {
  const promise = replyBy === null ? '' : `，${sayInstant(replyBy, now)} 前答复`
  return `已转给${beat}办理${promise}。原因：${reason}`
}

/** The service's own line when a thread is closed; both sides read it. */
export const sayClosed = (byResident: boolean): string =>
  `${byResident ? '村民确认事情已办好' : '民警已把这件事办好'}，本次留言办结。再留言会重新打开`
