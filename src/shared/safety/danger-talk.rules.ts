import {
  animals,
  asking,
  calmTopics,
  everyday,
  goingOn,
  harmlessWords,
  lasting,
  longAgo,
  mild,
  people,
  rumour,
  sawThrough,
  settled,
  talk,
  urgent,
  weakTopics,
} from './danger-frames'

const frames = {
  harmless: new RegExp(harmlessWords, 'g'),
  longAgo: new RegExp(longAgo),
  goingOn: new RegExp(goingOn),
  urgent: new RegExp(urgent),
  calmTopics: new RegExp(calmTopics),
  weakTopics: new RegExp(weakTopics),
  everyday: new RegExp(everyday),
  asking: new RegExp(asking),
  settled: new RegExp(settled),
  sawThrough: new RegExp(sawThrough),
  mild: new RegExp(mild),
  rumour: new RegExp(rumour),
  lasting: new RegExp(lasting),
  animals: new RegExp(animals),
  people: new RegExp(people),
}

const talks = Object.entries(talk).map(([name, words]) => [name, new RegExp(words)] as const)

/** A text as the screen hears it, and what sort of talk it is. */
export interface Listening {
  readonly talks: readonly string[]
  readonly text: string
  readonly isUrgent: boolean
  readonly isPast: boolean
  readonly isOver: boolean
  readonly isCalmTopic: boolean
  readonly isEveryday: boolean
  readonly isAsking: boolean
  readonly isMild: boolean
  readonly isRumour: boolean
  readonly isLasting: boolean
  readonly isAnimal: boolean
  readonly sawThrough: boolean
}

/** One spelling for every pause, so that patterns need to know only `，` and `。`. */
function plain(text: string): string {
  return text
    .slice(0, 2000)
    .replace(/[!！?？;；\n\r…~～]+/g, '。')
    .replace(/[,、:：\s"“”]+/g, '，')
}

export function listen(typed: string): Listening {
  const spoken = plain(typed)
  const text = spoken.replace(frames.harmless, (word) => '□'.repeat(word.length))
  const isUrgent = frames.urgent.test(spoken)
  const isAsking = frames.asking.test(spoken + typed.slice(-2))
  const isTopic = frames.calmTopics.test(spoken) || (frames.weakTopics.test(spoken) && isAsking)
  return {
    text,
    talks: talks.filter(([, words]) => words.test(spoken)).map(([name]) => name),
    isUrgent,
    isPast: isLongAgo(spoken),
    isOver: frames.settled.test(spoken) && !spoken.includes('又'),
    isCalmTopic: isTopic && !isUrgent,
    isEveryday: frames.everyday.test(spoken) || isAsking,
    isAsking,
    isMild: frames.mild.test(spoken),
    isRumour: frames.rumour.test(spoken),
    isLasting: frames.lasting.test(spoken),
    isAnimal: frames.animals.test(text) && !frames.people.test(text),
    sawThrough: frames.sawThrough.test(spoken),
  }
}

export const coloursOf = (listening: Listening): string[] => [
  ...listening.talks,
  ...(
    [
      'isUrgent',
      'isPast',
      'isOver',
      'isCalmTopic',
      'isEveryday',
      'isAsking',
      'isMild',
      'isRumour',
      'isLasting',
      'isAnimal',
    ] as const
  ).filter((colour) => listening[colour]),
]

/** “当年打过”: long ago, and not said to go on. */
export const isLongAgo = (clause: string): boolean =>
  frames.longAgo.test(clause) && !frames.goingOn.test(clause)

/** “牛犊子站不起来”: no person is hurt. */
export function ofAnimal(clause: string): boolean {
  const at = clause.search(frames.animals)
  return at >= 0 && !frames.people.test(clause.slice(at))
}
