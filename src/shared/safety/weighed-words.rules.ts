/** What a word, or a thing heard, weighs for each outcome; above 0 speaks for it, below 0 for the calm reading. */
export type Weights = readonly number[]

const STEP = 0.25
const MIDDLE = 'm'.charCodeAt(0)

/** `a`..`z` are the weights −3 to +3.25 in steps of a quarter, `m` is nothing. */
export const unpackWeights = (letters: string): Weights =>
  Array.from(letters, (letter) => (letter.charCodeAt(0) - MIDDLE) * STEP)

export const packWeights = (weights: Weights): string =>
  weights
    .map((weight) => Math.max(-12, Math.min(13, Math.round(weight / STEP))))
    .map((steps) => String.fromCharCode(MIDDLE + steps))
    .join('')

/** Words as `字mmzm两字mzmm`: one or two characters, then one letter for each outcome. */
export function unpackWords(lines: readonly string[]): ReadonlyMap<string, Weights> {
  const words = new Map<string, Weights>()
  for (const line of lines) {
    const entry = /([^a-z]{1,2})([a-z]+)/g
    for (let found = entry.exec(line); found; found = entry.exec(line)) {
      words.set(found[1] ?? '', unpackWeights(found[2] ?? ''))
    }
  }
  return words
}

/** Words of one family are heard as its first word, so that what is learnt of a leg holds for an arm. */
const families: readonly (readonly [string, RegExp])[] = [
  [
    '刀',
    /(?:菜刀|镰刀|砍刀|杀猪刀|杀羊刀|刀子|斧头|斧子|铁锨|锄头|镢头|钢管|铁棍|棍子|木棒|铁棒|砖头|石头|剪子|锤子|匕首|枪)/g,
  ],
  [
    '妈',
    /(?:我|他|她|你)?(?:家)?(?:的)?(?:公公|婆婆|老公公|老婆婆|丈母娘|丈人|老丈人|岳父|岳母|亲家|爷爷|奶奶|外爷|外婆|姥爷|姥姥|爸爸|妈妈|老爸|老妈|老父亲|老母亲|父亲|母亲|老爹|老娘|老汉|老伴|老头子?|老太太|老人家?|老婆子|家婆|堂[哥弟姐妹叔]|表[哥弟姐妹叔]|舅舅|叔叔|姑姑|姨姨|二叔|三叔|大伯|大爷|二爸|三爸|侄[儿子女]|外甥|哥哥|弟弟|姐姐|妹妹|小舅子|小叔子|姐夫|妹夫|嫂子|弟媳|爸|妈|爹|娘|爷|奶|哥|弟|姐|妹|叔|舅|姑|姨|婶|嫂)/g,
  ],
  [
    '娃',
    /(?:娃娃|孩子|小孩子?|孙子|孙女|外孙女?|儿子|女儿|女子|闺女|丫头|小子|小女子|学生|宝宝|婴儿|碎娃|小娃)/g,
  ],
  ['媳妇', /(?:老婆|婆娘|爱人|妻子|婆姨|儿媳妇?|老公|丈夫|男人|当家的|掌柜的|女婿|对象|前夫|前妻)/g],
  [
    '车',
    /(?:电动三轮车?|农用三轮车?|三轮车|三轮子?|三马子?|摩托车?|拖拉机|四轮子?|面包车|小轿车|轿车|小车|大车|货车|大货车?|半挂车?|皮卡车?|电动车|电瓶车|自行车|农用车|班车|校车|渣土车|铲车|挖机|收割机|旋耕机)/g,
  ],
  [
    '腿',
    /(?:胳膊|手指头?|指头|手腕|手背|大腿|小腿|脚背|脚腕|膝盖|肩膀|脖子|脑袋|额头|肚子|胸口|腰|胯骨?|肋[骨条巴]?|脊背|屁股|眼睛|眼珠子?|耳朵|鼻子|嘴巴|脸上?|骨头|手(?!机|续|术|工|里头|段|艺|表|册|印)|脚|头(?=[破晕昏上部皮磕撞流朝]))/g,
  ],
  ['羊', /(?:奶牛|黄牛|骡子|毛驴|山羊|牲口|牛|驴|骡|马(?!上|路|蜂)|猪|狗|鸡|鸭)/g],
  ['苗', /(?:麦子|麦苗|麦草|玉米|苞谷|洋芋|土豆|苹果|花椒|庄稼|菜苗|果树|核桃|杏子|苜蓿|树苗|白菜|辣椒)/g],
  ['三', /[0-9一二两三四五六七八九十百千万几]+/g],
  ['骗子', /(?:客服|假警察|假公安|导师|老师傅|网友)/g],
]

const familiar = (text: string): string =>
  families.reduce((heard, [word, members]) => heard.replace(members, word), text)

/** Every character and every pair of neighbours, once; `^` and `$` mark the ends, a blank every pause. */
export function wordsIn(text: string): ReadonlySet<string> {
  const spoken = `^${familiar(text)
    .toUpperCase()
    .replace(/[^\u4e00-\u9fffA-Z0-9]+/g, ' ')
    .trim()}$`
  const words = new Set<string>()
  for (let at = 0; at < spoken.length; at++) {
    words.add(spoken.charAt(at))
    if (at + 1 < spoken.length) words.add(spoken.slice(at, at + 2))
  }
  return words
}

/** The sum for each outcome of all that was heard. */
export function weigh(heard: Iterable<Weights | undefined>, outcomes: number): number[] {
  const sums = new Array<number>(outcomes).fill(0)
  for (const weights of heard) {
    if (weights) for (let at = 0; at < outcomes; at++) sums[at] = (sums[at] ?? 0) + (weights[at] ?? 0)
  }
  return sums
}

/** How strongly all outcomes together outweigh the calm reading; 0 is even. */
export const strengthOf = (sums: readonly number[]): number =>
  Math.log(sums.reduce((total, sum) => total + Math.exp(sum), 0))

/** How long a piece of unbroken talk may be before it is cut. */
const LONGEST_PIECE = 24

/** The clauses of a text; talk without a pause is cut into overlapping pieces. */
function piecesOf(text: string): readonly string[] {
  return text
    .split(/[，。！？；、,.!?;\s]+/)
    .filter((clause) => clause.length > 3)
    .flatMap((clause) => {
      if (clause.length <= LONGEST_PIECE) return [clause]
      const starts = Array.from({ length: Math.ceil(clause.length / 8) }, (_, at) => at * 8)
      return starts.map((start) => clause.slice(start, start + 16))
    })
}

/** So many neighbouring clauses at a time of a long story, so that danger in its middle is not drowned by the rest. */
export function passagesOf(text: string, clauses: number): readonly string[] {
  const pieces = piecesOf(text)
  if (pieces.length < Math.max(3, clauses + 1)) return []
  return pieces.slice(clauses - 1).map((_, at) => pieces.slice(at, at + clauses).join('，'))
}
