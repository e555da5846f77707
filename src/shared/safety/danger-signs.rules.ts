import type { DangerSign } from './danger'
import {
  asking,
  calmTopics,
  denied,
  everyday,
  feared,
  goingOn,
  harmlessWords,
  imagined,
  intended,
  longAgo,
} from './danger-frames'
import { sawThrough, settled, urgent, weakTopics } from './danger-frames'
import { crimeSigns } from './danger-signs-crime'
import { fireSigns } from './danger-signs-fire'
import { fraudSigns } from './danger-signs-fraud'
import { hintSigns } from './danger-signs-hints'
import { illnessSigns } from './danger-signs-illness'
import { injurySigns } from './danger-signs-injury'
import { violenceSigns } from './danger-signs-violence'

/** `~` in a pattern is a gap of up to six characters inside a clause, `≈` up to fourteen inside a sentence. */
const expand = (pattern: string) => pattern.replace(/~/g, '[^，。]{0,6}').replace(/≈/g, '[^。]{0,14}')

const signs = [
  ...fireSigns,
  ...illnessSigns,
  ...injurySigns,
  ...violenceSigns,
  ...crimeSigns,
  ...fraudSigns,
  ...hintSigns,
].map((sign) => ({ sign, patterns: sign.patterns.map((pattern) => new RegExp(expand(pattern), 'g')) }))

const heard = {
  harmless: new RegExp(harmlessWords, 'g'),
  denied: new RegExp(denied),
  feared: new RegExp(feared),
  imagined: new RegExp(imagined),
  intended: new RegExp(intended),
  longAgo: new RegExp(longAgo),
  goingOn: new RegExp(goingOn),
  urgent: new RegExp(urgent),
  calmTopics: new RegExp(calmTopics),
  weakTopics: new RegExp(weakTopics),
  everyday: new RegExp(everyday),
  asking: new RegExp(asking),
  settled: new RegExp(settled),
  sawThrough: new RegExp(sawThrough),
}

interface Listening {
  readonly text: string
  readonly isUrgent: boolean
  readonly isPast: boolean
  readonly isOver: boolean
  readonly isCalmTopic: boolean
  readonly isEveryday: boolean
  readonly sawThrough: boolean
}

/** One spelling for every pause, so that patterns need to know only `，` and `。`. */
function plain(text: string): string {
  return text
    .slice(0, 2000)
    .replace(/[!！?？;；\n\r…~～]+/g, '。')
    .replace(/[,、:：\s"“”]+/g, '，')
}

function listen(typed: string): Listening {
  const spoken = plain(typed)
  const text = spoken.replace(heard.harmless, (word) => '□'.repeat(word.length))
  const isUrgent = heard.urgent.test(spoken)
  const isTopic =
    heard.calmTopics.test(spoken) ||
    (heard.weakTopics.test(spoken) && heard.asking.test(spoken + typed.slice(-2)))
  return {
    text,
    isUrgent,
    isPast: heard.longAgo.test(spoken) && !heard.goingOn.test(spoken),
    isOver: heard.settled.test(spoken) && !spoken.includes('又'),
    isCalmTopic: isTopic && !isUrgent,
    isEveryday: heard.everyday.test(spoken) || heard.asking.test(spoken + typed.slice(-2)),
    sawThrough: heard.sawThrough.test(spoken),
  }
}

const pause = /[，。]/

/** The clause around a match, and what stands in it before the match. */
function clauseAround(text: string, start: number, end: number): { before: string; clause: string } {
  let from = start
  while (from > 0 && start - from < 40 && !pause.test(text.charAt(from - 1))) from--
  let to = end
  while (to < text.length && to - end < 40 && !pause.test(text.charAt(to))) to++
  return { before: text.slice(from, start), clause: text.slice(from, to) }
}

/** “摔过”, “被骗过”: an experience, not an event of now. */
const isExperience = (text: string, start: number, end: number) =>
  /^过(?![来去敏期头])/.test(text.slice(end, end + 2)) || /过(?![来去敏期头])$/.test(text.slice(start, end))

/** Whether a match is only denied, feared, imagined, or long over. */
function isOnlyMentioned(sign: DangerSign, heardText: Listening, start: number, end: number): boolean {
  const { before, clause } = clauseAround(heardText.text, start, end)
  if (heard.denied.test(before) && !/是不是[^，。]{0,3}$/.test(before)) return true
  if (isExperience(heardText.text, start, end)) return true
  if (sign.done && heard.intended.test(before)) return true
  if (sign.threat) return false
  if (heard.feared.test(before) || heard.imagined.test(clause)) return true
  return heard.longAgo.test(clause) && !heard.goingOn.test(clause)
}

function isHeard(sign: DangerSign, patterns: readonly RegExp[], heardText: Listening): boolean {
  for (const pattern of patterns) {
    pattern.lastIndex = 0
    for (let match = pattern.exec(heardText.text); match; match = pattern.exec(heardText.text)) {
      if (!isOnlyMentioned(sign, heardText, match.index, match.index + match[0].length)) return true
      pattern.lastIndex = match.index + 1
    }
  }
  return false
}

/** The signs of danger that count in a text, most pressing first, and what else colours it. */
export interface Heard {
  readonly signs: readonly DangerSign[]
  readonly colours: readonly string[]
}

const coloursOf = (heardText: Listening): string[] =>
  (['isUrgent', 'isPast', 'isOver', 'isCalmTopic', 'isEveryday'] as const).filter(
    (colour) => heardText[colour],
  )

/** Hears the signs, minus those that the text denies, imagines, or lays long ago. */
export function hear(text: string): Heard {
  const heardText = listen(text)
  const colours = coloursOf(heardText)
  if (heardText.isPast || heardText.isCalmTopic || (heardText.isOver && !heardText.isUrgent)) {
    return { signs: [], colours }
  }

  const found = signs
    .filter(({ sign }) => !(sign.fraud && heardText.sawThrough) && !(sign.hint && heardText.isEveryday))
    .filter(({ sign, patterns }) => isHeard(sign, patterns, heardText))
    .map(({ sign }) => sign)
    .sort((one, other) => one.rank - other.rank)
  return { signs: found, colours }
}
