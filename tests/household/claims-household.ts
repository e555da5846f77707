import { claimsFrom } from '@tests/support/claims'

/** What the guides on household registration say about money, time and age. */
export const householdClaims = claimsFrom(`
  birth-registration | 出生后1个月内 | 规范2021 第20条；户口登记条例 第7条
  birth-registration | 过了1个月，一样能上 | 国办发〔2015〕96号：无户口人员都能依法登记，不设前置条件
  birth-registration, adoption-registration | 上户口免费 | 财综〔2012〕97号；规范2021 第96条：只收财政、价格部门定的费
  adoption-registration | 派出所上户口，免费 | 财综〔2012〕97号；规范2021 第96条

  death-cancellation | 去世后1个月内 | 规范2021 第31条；户口登记条例 第8条
  death-cancellation | 销户口免费 | 规范2021 第96条：只收财政、价格部门定的费
  death-cancellation | 《殡葬管理条例》2026年3月30日起施行 | 殡葬管理条例（2025年修订）

  marriage-transfer, family-transfer, move-to-town, student-transfer, return-to-village | 迁户口一般免费，以派出所答复为准 | 规范2021 第96条；各地以派出所答复为准
  marriage-transfer | 从2025年5月10日起，到民政部门领结婚证 | 婚姻登记条例 第8条
  marriage-transfer | 结婚登记免费 | 婚姻登记条例 第15条
  household-split | 分户免费，以派出所答复为准 | 规范2021 第96条；财综〔2012〕97号
  household-head-change | 换户主免费，以派出所答复为准 | 规范2021 第96条；财综〔2012〕97号

  name-change | 满18周岁的，本人去 | 户口登记条例 第18条
  name-change | 不满18周岁的，父母或其他监护人去 | 户口登记条例 第18条；规范2021 第53条
  name-change | 满8周岁还要娃自己愿意 | 民法典 第19条
  name-change | 满8周岁的娃，要他自己愿意 | 民法典 第19条
  name-change | 娃满8周岁了，要问娃吗 | 民法典 第19条
  name-change | 改名字免费 | 规范2021 第96条
  name-change, birthdate-correction, ethnicity-change | 改完要换身份证，换证20元 | 规范2021 第76条；发改价格〔2003〕2322号
  birthdate-correction | 更正免费 | 规范2021 第96条
  birthdate-correction | 年龄报大了两岁，能改回来吗 | 规范2021 第57条：问的人举的例子
  item-correction | 改正免费 | 规范2021 第96条
  item-correction | 明显登错的，按实际情况立即改 | 规范2021 第57条

  ethnicity-change | 满20周岁不能改 | 民族成份登记管理办法 第7条：满18周岁起两年内一次
  ethnicity-change | 过了20周岁还能改吗 | 民族成份登记管理办法 第7条
  ethnicity-change | 不满18周岁的，由父母或其他监护人申请 | 民族成份登记管理办法 第8条
  ethnicity-change | 满18周岁、不满20周岁的，本人申请 | 民族成份登记管理办法 第7条、第8条
  ethnicity-change | 不满18周岁的，父母离婚、再婚，或者被收养 | 民族成份登记管理办法 第7条
  ethnicity-change | 满18周岁起的两年里，本人可以按爸爸或妈妈的民族改一次 | 民族成份登记管理办法 第7条
  ethnicity-change | 派出所改户口免费 | 规范2021 第96条

  hukou-book-replacement | 第一次领、用旧了换，免费 | 财综〔2012〕97号
  hukou-book-replacement | 第一次领和换新，免费 | 财综〔2012〕97号
  hukou-book-replacement | 旧得看不清了，可以换，免费 | 财综〔2012〕97号
  hukou-certificate | 都能申请，免费 | 公安部2024年5月27日公布：户籍类证明跨省通办；规范2021 第96条
  hukou-certificate, kinship-proof | 开户籍证明免费 | 规范2021 第96条
  hukou-certificate | 身份证、户口本上写着的9样不开 | 公通字〔2016〕21号
  hukou-certificate | 户口本里记着的5样也不开 | 公通字〔2016〕21号

  no-criminal-record | 能当场办就当场办，不能的3个工作日办完，免费 | 犯罪记录查询工作规定
  no-criminal-record | 能当场办的当场办；当场办不了的，3个工作日内办完 | 犯罪记录查询工作规定
  no-criminal-record | 开无犯罪记录证明免费 | 犯罪记录查询工作规定
  no-criminal-record | 2022年6月1日起能跨省办 | 公安部2022年6月1日起：开具无犯罪记录证明跨省通办

  unregistered-person | 补户口免费 | 规范2021 第96条
  unregistered-person | 补户口不收费 | 规范2021 第96条
  military | 凭退役证件恢复户口，免费 | 户口登记条例 第13条；规范2021 第96条
  military | 销户口、恢复户口免费 | 规范2021 第96条

  residence-permit | 在外地住满半年 | 居住证暂行条例 第2条；规范2021 第63条
  residence-permit | 户口不在本地、住满半年 | 居住证暂行条例 第2条；规范2021 第63条
  residence-permit | 先报暂住登记；住满半年 | 居住证暂行条例 第2条；规范2021 第58条、第63条
  residence-permit | 办居住证，第一次免费 | 居住证暂行条例 第21条
  residence-permit | 不满16周岁的娃、行动不便的人，由监护人或近亲属代办 | 规范2021 第67条
  residence-permit | 卡片式的15天内发证，特殊情况最多30天 | 规范2021 第69条；居住证暂行条例 第9条
  residence-permit | 第一次办免费，每年签注也免费 | 居住证暂行条例 第21条
  residence-permit | 居住证每年要办什么 | 居住证暂行条例 第10条
  residence-permit | 每住满一年，到期前1个月内去签注 | 居住证暂行条例 第10条；规范2021 第70条
  land-and-hukou | 去问不花钱 | 村委会、镇政府答复询问不收费

  unregistered-person, adoption-registration | 先打110或告诉派出所 | 国办发〔2022〕12号：危急情况打110
  hukou-book-replacement, hukou-certificate | 钱已经转出去了，马上打110 | 反电信网络诈骗法 第20条；国办发〔2022〕12号
  hukou-certificate | 可以打12345问 | 国办发〔2022〕12号：不急的政务事项打12345
  land-and-hukou | 可以打12348问法律援助 | 12348公共法律服务热线
`)
