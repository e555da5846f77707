/** Whether a person should look at a text, and why; it is delivered in any case. */
export interface ContentCheck {
  readonly doubtful: boolean
  readonly reasons: readonly string[]
}

const doubts: readonly { reason: string; pattern: RegExp }[] = [
  {
    reason: '里面有网址',
    pattern: /https?:\/\/|www\.|[a-z0-9-]{2,40}\.(?:com|cn|net|top|xyz|vip|cc|shop|club|icu)(?![a-z])/i,
  },
  {
    reason: '像是借贷广告',
    pattern:
      /无抵押|免抵押|秒(?:批|下款|到账)|低息(?:贷|借)|黑户(?:可|也能)|(?:办|代办|网)贷款?(?:加|找|联系)|信用卡(?:套现|代还)|大额(?:贷|借)款|征信(?:修复|洗白)/,
  },
  {
    reason: '像是赌博广告',
    pattern:
      /(?:线上|网上|真人|正规)(?:赌场|博彩|棋牌|娱乐城)|百家乐|时时彩|六合彩|内幕(?:码|料)|(?:首充|注册)(?:就)?送|稳赚不赔|包中/,
  },
  {
    reason: '像是拉人加微信、QQ 或进群',
    pattern:
      /(?:加|\+|＋)(?:我|本人|客服)?(?:的)?(?:个)?(?:微信|威信|薇信|vx|v信|wx|qq|扣扣|企鹅|q群|微信群)|(?:微信|vx|wx|qq|扣扣)号?\s{0,3}[:：]?\s{0,3}[a-z0-9_-]{5,20}|(?:扫码|拉你|私信)(?:进群|加群|领)/i,
  },
  {
    reason: '像是广告',
    pattern:
      /(?:兼职|日结|日赚|日入|月入|在家赚|刷单|点赞赚|做任务).{0,12}(?:元|块|万|佣金|联系|加)|(?:代开|代办|出售|低价出)(?:发票|假证|证件|驾照|学历|手机卡|银行卡)|(?:收购|回收|高价收)(?:银行卡|手机卡|电话卡|微信号)|(?:特价|促销|清仓|包邮|优惠券|免费领取)/,
  },
  {
    reason: '里面有骂人的话',
    pattern:
      /(?:操|草|日|肏|干)(?:你|他|她)(?:妈|娘|先人|祖宗)|(?:你|他|她)妈(?:的|逼|比|了个)|傻[逼屄叉]|煞笔|狗(?:日的|杂种|东西|腿子)|驴(?:日的|熊)|王八蛋|畜生|杂种|婊子|贱(?:人|货)|不得好死|去死吧|滚蛋/,
  },
]

/** Names what makes a text doubtful, so that a person looks at it; a victim may quote a fraudster, so nothing is ever blocked. */
export function checkContent(text: string): ContentCheck {
  const reasons = doubts.filter(({ pattern }) => pattern.test(text)).map(({ reason }) => reason)
  return { doubtful: reasons.length > 0, reasons }
}
