import type { IconName } from '@client/ui/icon-name'
import type { StaffAct } from '@shared/identity/staff.policy'

interface ActWords {
  readonly icon: IconName
  readonly text: string
  /** Asked before an act without a form. */
  readonly question?: string
}

/** What each act is called on its button, and what is asked first. */
export const actWords: Record<StaffAct, ActWords> = {
  describe: { icon: 'person', text: '改姓名、电话' },
  'change-role': { icon: 'id-card', text: '换岗位' },
  'set-term': { icon: 'clock', text: '定任期' },
  recommend: { icon: 'people', text: '记推荐' },
  vet: { icon: 'check', text: '考察通过', question: '您考察过这个人，由您负责。通过以后就能登录。' },
  'assign-villages': { icon: 'place', text: '负责哪几个村' },
  'set-absence': { icon: 'clock', text: '哪几天不在' },
  'reset-password': {
    icon: 'key',
    text: '重设密码',
    question: '现在的密码马上不能用，登录着的都退出。新密码只显示一次。',
  },
  'reset-two-step': {
    icon: 'lock',
    text: '去掉两步登录',
    question: '手机丢了、换了才用。登录着的都退出，请本人再打开两步登录。',
  },
  transfer: { icon: 'transfer', text: '调到别的所' },
  depart: {
    icon: 'leave',
    text: '离开',
    question: '马上登不进来，警务区和村都不再归他管。有警务区的，先移交更好。',
  },
  return: { icon: 'refresh', text: '回来了', question: '重新能登录，首次密码只显示一次。警务区要重新排。' },
}

export const partNames = { officer: '民警', auxiliary: '搭档', deputy: '代班' } as const
