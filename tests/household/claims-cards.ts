import { claimsFrom } from '@tests/support/claims'

/** What the guides on identity cards say about money, time and age. */
export const cardClaims = claimsFrom(`
  id-card-first, id-card-renewal, id-card-lost, id-card-remote, id-card-child, id-card-fee-and-time | 从交上登记表那天算，45天内拿到证；交通不便的地方最多再加30天 | 规范2021 第80条（比身份证法第12条的60天短，按短的告诉群众）
  id-card-home-visit | 从照完相、受理那天算，45天内拿到证；交通不便的地方最多再加30天 | 规范2021 第80条
  id-card-fee-and-time | 从交上登记表那天算，45天内给证；路不好走的地方最多再加30天 | 规范2021 第80条
  id-card-fee-and-time | 45天内拿证，偏远的最多再加30天 | 规范2021 第80条
  id-card-first | 第一次办免费，45天内拿证 | 财税〔2018〕37号；规范2021 第80条
  id-card-renewal | 到期换20元，坏了换40元，45天内拿证 | 发改价格〔2003〕2322号；规范2021 第80条
  id-card-lost | 补证40元，45天内拿证 | 发改价格〔2003〕2322号；规范2021 第80条
  id-card-remote | 到住的地方的派出所办，45天内拿证 | 规范2021 第84条
  id-card-remote | 老家县公安局收到后5日内签发 | 规范2021 第84条

  id-card-first, id-card-child, id-card-remote, id-card-home-visit, id-card-fee-and-time | 第一次办免费 | 财税〔2018〕37号：2018年4月1日起停征首次申领工本费
  id-card-child | 第一次免费，证能用5年 | 财税〔2018〕37号；身份证法 第5条
  id-card-fee-and-time | 第一次免费，到期换20元，丢了、坏了40元，临时的10元 | 财税〔2018〕37号；发改价格〔2003〕2322号
  id-card-child, id-card-remote, id-card-home-visit, id-card-fee-and-time | 到期换20元 | 发改价格〔2003〕2322号
  id-card-child, id-card-remote, id-card-home-visit, id-card-fee-and-time | 丢了补、坏了换40元 | 发改价格〔2003〕2322号
  id-card-renewal | 到期换、信息变了换20元；坏了换40元 | 发改价格〔2003〕2322号
  id-card-renewal | 证坏了要换新的，40元 | 发改价格〔2003〕2322号
  id-card-renewal | 想让证面上也是新住址，可以换，20元 | 身份证法 第11条；发改价格〔2003〕2322号
  id-card-lost | 丢了补40元 | 发改价格〔2003〕2322号
  id-card-remote | 到住的地方的派出所补，40元 | 发改价格〔2003〕2322号
  id-card-home-visit | 临时的10元 | 发改价格〔2003〕2322号
  id-card-fee-and-time | 临时身份证10元 | 发改价格〔2003〕2322号
  id-card-temporary | 临时身份证工本费10元 | 发改价格〔2003〕2322号
  id-card-renewal, id-card-fee-and-time | 农村特困、五保、低保等生活特别困难的人，第一次办和到期换，都免费；其他困难的可以少收 | 身份证法 第21条；财综〔2004〕8号
  id-card-renewal, id-card-fee-and-time | 家里困难，能免费吗 | 身份证法 第21条；财综〔2004〕8号
  id-card-renewal | 困难家庭少收、免收要带什么证件 | 身份证法 第21条
  id-card-fee-and-time | 困难家庭少收免收要带什么证件 | 身份证法 第21条
  id-card-home-visit | 特困、低保等免收费的 | 身份证法 第21条；财综〔2004〕8号
  id-card-fee-and-time, id-photo-requirements | 照相免费 | 公安机关办证照相不收费
  id-card-home-visit | 照相不收钱 | 公安机关办证照相不收费
  id-photo-requirements | 派出所现场照，免费 | 规范2021 第78条；公安机关办证照相不收费

  id-card-first, id-card-fee-and-time | 不满16周岁的用5年，16到25周岁的用10年，26到45周岁的用20年，46周岁以上的长期有效 | 身份证法 第5条
  id-card-child | 不满16周岁办的，能用5年 | 身份证法 第5条
  id-card-renewal | 长期有效的身份证还用换吗 | 身份证法 第5条、第11条
  id-card-first | 满16周岁后3个月内 | 身份证法 第7条；规范2021 第74条
  id-card-first | 满16周岁的人，本人去 | 身份证法 第2条；规范2021 第78条
  id-card-first | 早就过了16周岁，一直没办过 | 身份证法 第2条
  id-card-first, id-card-lost | 不满16周岁的娃，监护人带着去 | 身份证法 第7条；规范2021 第74条
  id-card-child | 不满16周岁，办不办自愿 | 身份证法 第2条、第7条；规范2021 第74条
  id-card-child | 不满16周岁的自愿办 | 身份证法 第2条；规范2021 第74条
  id-card-child | 满了16周岁还没到期的，可以接着用 | 身份证法 第5条：有效期按办证时的年龄定
  id-card-home-visit | 不满16周岁的、自己做不了主的，监护人带上并在场 | 身份证法 第7条；民法典 第20条至第23条
  id-card-renewal | 到期前3个月 | 规范2021 第76条

  id-card-temporary | 3日内给证，能用3个月，10元 | 规范2021 第82条；临时居民身份证管理办法 第7条、第12条；发改价格〔2003〕2322号
  id-card-temporary | 3日内给证，有条件的地方当天就给 | 规范2021 第82条
  id-card-temporary | 能用3个月 | 临时居民身份证管理办法 第7条
  id-card-temporary | 身份证签发以后3日内给证 | 规范2021 第87条
  id-card-temporary | 3个月用完了，正式的还没下来 | 临时居民身份证管理办法 第7条
  id-card-temporary | 当天能不能拿 | 规范2021 第82条：有条件的地方，可以当天制作、发放
  id-card-renewal, id-card-lost | 办临时身份证，3日内给证 | 规范2021 第82条

  id-card-fee-and-time | 要拘留10天到15天，罚5000元 | 身份证法 第19条
  id-card-first | 老家亲戚的身份证号是622723开头，我的是620822，对吗 | GB/T 2260：灵台县的行政区划代码
  id-card-first | 灵台县以前是622723，2002年起是620822 | GB/T 2260：1980年至2001年622723，2002年起620822
  id-photo-requirements | 宽26毫米、高32毫米 | GA/T 461-2019
  id-photo-requirements | 照相机里是358×441点 | GA/T 461-2019

  id-card-renewal, id-card-lost, id-card-remote, id-card-fee-and-time | 钱已经转出去了，马上打110；拿不准，打96110问 | 反电信网络诈骗法 第20条；国办发〔2022〕12号
  id-card-lost | 被偷、被抢的，同时报警，打110 | 国办发〔2022〕12号
  id-card-home-visit | 就是骗子，打110 | 国办发〔2022〕12号
  id-card-fee-and-time | 可以打12389举报 | 12389公安机关和民警违法违纪举报
`)
