import type { Measure, Partition, Subject } from './board'

interface ShownMeasure {
  readonly measure: Measure
  readonly name: string
  readonly definition: string
}

export interface SubjectWords {
  readonly name: string
  /** Where the numbers come from. */
  readonly source: string
  readonly shown: readonly ShownMeasure[]
  readonly partitions: readonly Partition[]
  /** How large a part is of its total; null where nothing was promised. */
  readonly share: { readonly partition: Partition; readonly name: string; readonly definition: string } | null
  /** Half of them took no longer than this. */
  readonly wait: { readonly name: string; readonly unit: string; readonly definition: string } | null
  /** What the categories are; null where there are none. */
  readonly categories: string | null
  readonly hasVillages: boolean
}

const show = (measure: Measure, name: string, definition: string): ShownMeasure => ({
  measure,
  name,
  definition,
})
const into = (total: Measure, ...parts: Measure[]): Partition => ({ total, parts })
const kept = '算到系统里还保存着的记录；到期删除以前的月份，数字照旧留着。'

export const subjectWords: Record<Subject, SubjectWords> = {
  threads: {
    name: '来信',
    source: `来自小程序里村民和警务区的来信。按村民问的那个月算，同一封信里再问一次另算一次。${kept}`,
    shown: [
      show('received', '收到', '村民问了、开始等答复的次数'),
      show('in-time', '按时答复', '在当时答应的时间以前，第一次答复了的'),
      show('settled', '已答复', '答复过的，不管早晚'),
      show('waiting', '等答复', '还没有答复的'),
    ],
    partitions: [into('received', 'settled', 'waiting'), into('settled', 'in-time', 'late')],
    share: {
      partition: into('settled', 'in-time', 'late'),
      name: '按时答复率',
      definition: '已答复的里面，按时答复的占多少；还在等的不算在里面',
    },
    wait: {
      name: '首次答复（中位数）',
      unit: '小时',
      definition: '从问到第一次答复的钟点，不满一小时算一小时；一半的人等得不比这个久',
    },
    categories: null,
    hasVillages: true,
  },
  bookings: {
    name: '上门办证',
    source: `来自上门办证的预约。按预约登记的那个月算。${kept}`,
    shown: [
      show('received', '收到', '登记的预约'),
      show('in-time', '期限内到手', '受理后 45 天内交到手的，偏远的再加 30 天（规范2021 第 80 条）'),
      show('settled', '交到手', '证件已经交到手的'),
      show('ended', '没办成', '取消的、审核没通过的'),
      show('waiting', '在办', '还没有办完的'),
    ],
    partitions: [into('received', 'settled', 'ended', 'waiting'), into('settled', 'in-time', 'late')],
    share: {
      partition: into('settled', 'in-time', 'late'),
      name: '期限内到手率',
      definition: '交到手的里面，在期限内的占多少',
    },
    wait: {
      name: '从预约到手（中位数）',
      unit: '天',
      definition: '从预约到证件交到手的天数，不满一天算一天；一半的人等得不比这个久',
    },
    categories: '按事项',
    hasVillages: true,
  },
  disputes: {
    name: '纠纷和线索',
    source: `来自纠纷和线索，不管从哪里报来。按登记的那个月算；并到别的案件的不重复算。受保护的不写是哪个村。${kept}`,
    shown: [
      show('received', '收到', '登记的纠纷和线索，并案的不算'),
      show(
        'in-time',
        '两天内有人管',
        '登记后 48 小时内，工作人员第一次办理的；红色、黄色的要求更早，这里不分',
      ),
      show('settled', '谈成', '双方谈成了、正在履行或回访的，和谈成后归档的'),
      show('ended', '别的去向', '没有谈成、转给别的部门、撤回、答复后归档的'),
      show('waiting', '在办', '还没有谈成也没有结束的'),
    ],
    partitions: [into('received', 'settled', 'ended', 'waiting'), into('answered', 'in-time', 'late')],
    share: {
      partition: into('answered', 'in-time', 'late'),
      name: '两天内有人管的比率',
      definition: '办理过的里面，48 小时内第一次办理的占多少；还没人办的不算在里面',
    },
    wait: null,
    categories: '按类别',
    hasVillages: true,
  },
  needs: {
    name: '急难愁盼',
    source: `来自记下的急难愁盼。按提出的那个月算。${kept}`,
    shown: [
      show('received', '收到', '记下的难处'),
      show('in-time', '按时带到', '在定下的日子以前把答复带到的'),
      show('settled', '答复带到', '答复已经带给本人的；只找到办法还没带到的不算'),
      show('waiting', '在办', '还没有把答复带到的'),
    ],
    partitions: [into('received', 'settled', 'waiting'), into('settled', 'in-time', 'late')],
    share: {
      partition: into('settled', 'in-time', 'late'),
      name: '按时带到率',
      definition: '带到的里面，按时的占多少',
    },
    wait: null,
    categories: null,
    hasVillages: true,
  },
  visits: {
    name: '入户走访',
    source: `来自走访记录，按走访的那天算；没写完的草稿、家里没人的不算。${kept}`,
    shown: [show('times', '走访', '见到了人的入户走访次数')],
    partitions: [],
    share: null,
    wait: null,
    categories: null,
    hasVillages: true,
  },
  'follow-ups': {
    name: '回访',
    source: `来自纠纷和办证的进度，按回访的那天算。${kept}`,
    shown: [show('times', '回访', '做过的回访次数，一件可以回访几次')],
    partitions: [],
    share: null,
    wait: null,
    categories: '按哪一类',
    hasVillages: true,
  },
  talks: {
    name: '防范宣传',
    source: `来自防范宣传的记录，按宣传的那天算。${kept}`,
    shown: [
      show('times', '场次', '讲过的次数，包括交通劝导'),
      show('audience', '人次', '听的人数，同一个人听两次算两次，按记录的人估的'),
    ],
    partitions: [],
    share: null,
    wait: null,
    categories: '按讲什么',
    hasVillages: true,
  },
  satisfaction: {
    name: '满意度',
    source: `来自办完以后村民自己点的满意度，和走访时家里人点的；自愿点，不是所有人。不分村。${kept}`,
    shown: [
      show('received', '说了的', '点过满意度的次数'),
      show('satisfied', '满意', '点了“满意”的'),
      show('fair', '一般', '点了“一般”的'),
      show('unsatisfied', '不满意', '点了“不满意”的'),
    ],
    partitions: [into('received', 'satisfied', 'fair', 'unsatisfied')],
    share: null,
    wait: null,
    categories: '按哪一类',
    hasVillages: false,
  },
}
