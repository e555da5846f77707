import type { FraudType } from './fraud'

/** What people call each kind of fraud, and the rule to remember against it. */
export const fraudGuides: Readonly<Record<FraudType, { readonly name: string; readonly rule: string }>> = {
  'brushing-rebate': { name: '刷单返利', rule: '先垫钱的都是诈骗，一分也别再垫' },
  'impersonating-police': { name: '冒充公检法', rule: '公检法不会在网上办案，也没有“安全账户”' },
  'impersonating-customer-service': {
    name: '冒充客服退款',
    rule: '挂断电话，只在官方App里核实；转账时绝不共享屏幕',
  },
  'fake-loan': { name: '虚假贷款、征信', rule: '放款前收费的就是诈骗，不要交' },
  'fake-investment': { name: '虚假投资理财', rule: '没见过面就谈钱的是诈骗；提现要交税的，不要再充' },
  'impersonating-acquaintance': {
    name: '冒充熟人、领导',
    rule: '挂断，打他原来的号码，问一件只有家人知道的事',
  },
  'health-products': { name: '养老、保健品骗局', rule: '买药找村医，看病去医院；先和儿女说一声' },
  'card-lending': { name: '买卖、出租银行卡和电话卡', rule: '卖卡、租卡、替人转账取钱是违法的，不要给' },
  'subsidy-impersonation': { name: '假冒发补贴', rule: '补贴不收费，也不要验证码；去村上问清楚' },
  'phishing-link': { name: '假链接、假二维码', rule: '链接不点，生码不扫，不填卡号、密码、验证码' },
  'game-trading': { name: '游戏交易骗局', rule: '不要私下交易，不要交“解冻费”；看好孩子手里的手机' },
  sextortion: { name: '裸聊敲诈', rule: '不要给钱，给了还会再要；留下聊天记录去报警' },
  prize: { name: '假中奖', rule: '领奖先交钱的是诈骗，不要交' },
  'flight-refund': { name: '假退票、假改签', rule: '只在买票的官方App或官方电话上问，不点短信里的链接' },
  dating: { name: '网恋、婚介骗局', rule: '没见过面就谈钱的是诈骗，不要转' },
  'fake-shopping': { name: '虚假买卖', rule: '货到验货，平台付款，不私下转账' },
}

/** After money has left; the police can stop a payment (Anti-Fraud Law Art. 20), this app cannot. */
export const adviceOncePaid: readonly string[] = [
  '马上打110，越快越好，不要在这里等回复',
  '告诉警察：两边的账号、转了多少、几点转的、哪家银行',
  '打银行的官方电话，请银行帮忙',
  '手机、聊天记录、软件都留着，不要删',
  '带上身份证和银行卡去派出所',
]

export const adviceBeforePaying: readonly string[] = [
  '不听、不信、不点、不转，先停十分钟',
  '问家人或民警，打官方电话核实',
  '96110打来的要接，也可以打去问；报警打110',
]

export const adviceAgainstFalseApps = '国家反诈中心App只在手机自带的官方应用商店里下载，谁发的链接都不点'

/** Who is being threatened, or is still on the line with a false officer, needs the police now. */
export const adviceUnderPressure = '正被威胁，或者对方还在线上：挂断，马上打110'

export const adviceWhenUnclear: readonly string[] = [
  '还听不准，先不要转钱，不要给验证码、密码',
  '问家人或民警，打官方电话核实',
]

export const adviceWithoutSign: readonly string[] = [
  '没听出骗局的样子',
  '以后凡是要先交钱、要验证码、要共享屏幕的，先停下来问民警',
]
