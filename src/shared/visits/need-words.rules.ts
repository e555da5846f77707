import { sayDay } from '@shared/kernel/day-words.rules'
import type { CarriedWay, NeedAct, NeedKind, NeedProgress, NeedSource, NeedState, VillagerWord } from './need'

export const needKindNames: Record<NeedKind, string> = {
  papers: '户口证件',
  livelihood: '水电路住',
  welfare: '帮扶照顾',
  dispute: '邻里纠纷',
  safety: '安全防骗',
  other: '别的事',
}

export const needSourceNames: Record<NeedSource, string> = {
  visit: '走访听到的',
  grid: '网格员报的',
  app: '村民在小程序里说的',
  phone: '电话里说的',
  '110': '110 转来的',
}

export const needStateNames: Record<NeedState, string> = {
  open: '正在想办法',
  'answer-found': '有答复，还没带回去',
  'carried-back': '答复已带到',
}

export const carriedWayNames: Record<CarriedWay, string> = {
  'at-door': '到家里说了',
  phone: '打电话说了',
  app: '在小程序里说',
  meeting: '路上、会上当面说了',
}

export const villagerWordNames: Record<VillagerWord, string> = {
  satisfied: '满意',
  'not-satisfied': '不满意，接着办',
  'not-said': '没有说',
}

export const needActNames: Record<NeedAct, string> = {
  assignment: '换人、改期限',
  answer: '写下答复',
  'carrying-back': '答复带到了',
  reopening: '重新办',
  confirmation: '说说行不行',
}

/** What the timeline says of a step; the first step is the raising. */
export const needStepNames: Record<NeedAct | 'raised', string> = {
  raised: '记下这件事',
  assignment: '换了人或期限',
  answer: '找到了答复',
  'carrying-back': '把答复带到了',
  reopening: '没解决，重新办',
  confirmation: '村民说了行不行',
}

/** Whose turn it is and by when, in one sentence. */
export function nextOfNeed({ state, dueDay, carried }: NeedProgress, owner: string): string {
  switch (state) {
    case 'open':
      return `${owner}正在想办法，${sayDay(dueDay)}前给答复`
    case 'answer-found':
      return `有答复了，${owner}会带到，最晚${sayDay(dueDay)}`
    case 'carried-back':
      return carried?.word === 'satisfied' ? '答复带到了，村民满意' : '答复带到了'
  }
}
