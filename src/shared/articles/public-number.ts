/** How a number is used: called, written to by SMS, visited as a website, or only received. */
export type NumberUse = 'call' | 'text' | 'website' | 'incoming'

export interface PublicNumber {
  readonly number: string
  readonly name: string
  readonly use: NumberUse
  readonly note: string
}

export interface NumberGroup {
  readonly name: string
  readonly numbers: readonly PublicNumber[]
}

const call = (number: string, name: string, note: string): PublicNumber => ({
  number,
  name,
  use: 'call',
  note,
})

/** The numbers of facts.md F; they come with the program, so that they are there without a signal. */
export const numberGroups: readonly NumberGroup[] = [
  {
    name: '危险马上打',
    numbers: [
      call('110', '报警', '有危险、被偷被抢被打、钱刚被骗走'),
      call('119', '火警', '着火、有人被困'),
      call('120', '急救', '急病、受伤、中毒'),
      call('122', '交通事故', '出了车祸；有人受伤先打120'),
      call('12119', '森林火警', '山上、林子、草地着火'),
      {
        number: '12110',
        name: '短信报警',
        use: 'text',
        note: '听不见、不能出声时发短信，先写清地点；有的地方要加区号，以派出所答复为准',
      },
    ],
  },
  {
    name: '问事',
    numbers: [
      call('12345', '政务服务热线', '不急的事：政策、社保、户口和身份证怎么办'),
      call('96110', '反诈咨询', '拿不准是不是骗子可以问；它打来一定要接；不是报警电话，钱转出去了打110'),
      call('12348', '公共法律服务', '打官司、请律师、法律援助'),
      call('12333', '劳动和社保', '欠薪、工伤、养老保险'),
      call('12123', '交管服务', '驾驶证、车牌、违章'),
      call('12315', '消费投诉', '买到假货、假农资、假药'),
      call('12368', '法院', '问案子、问立案'),
      call('12309', '检察院', '控告、申诉、举报'),
      {
        number: '12381',
        name: '反诈提醒短信',
        use: 'incoming',
        note: '只发提醒短信：没有链接，也不用回；带链接的是假的',
      },
    ],
  },
  {
    name: '求助',
    numbers: [
      call('12338', '妇女维权', '妇女受委屈、家里有人打人；正在打先打110'),
      call('12355', '青少年服务', '娃的心事、受欺负、家长没办法'),
      call('12356', '心理援助', '心里难受、睡不着、想不开'),
      call('12389', '投诉民警', '对公安机关和民警的做法有意见'),
      {
        number: '12337',
        name: '举报涉黑涉恶',
        use: 'website',
        note: '这是网站和小程序的名字，不是电话，打不通；急事打110',
      },
    ],
  },
]
