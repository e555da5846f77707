import { cardWords } from './guide-words-cards'
import { moveWords } from './guide-words-moves'
import { peopleWords } from './guide-words-people'
import { recordWords } from './guide-words-records'

/** Every idea that the search listens for, with the words villagers use for it (a regular expression's inside). */
export const guideWords = { ...peopleWords, ...recordWords, ...moveWords, ...cardWords } as const

export type GuideWord = keyof typeof guideWords

/** Words that hold a sign's characters and mean something else; blanked before listening. */
export const otherPapers =
  '(?:结婚|离婚|出生|残疾|收养|毕业|房产|学生|工作|驾驶|行驶|准驾|军官|退伍|退役|准生|生育|教师资格|资格|会员|健康|老年|优待|导游|营业|许可|狗|养犬|准迁|迁移|通行|签|存|保|社保|暂住|居住|登记|公|见)证|证明|证书|结婚证|驾照|护照'

/** What other offices do; a question about it alone has no guide here. */
export const otherTopics =
  '驾照|驾驶证|行驶证|社保|医保|合疗|新农合|养老保险|养老金认证|护照|通行证|营业执照|残疾证|结婚证丢|补结婚证|离婚手续|上牌|车牌|摩托车|电动车|违章|扣分|批宅基地|宅基地[^,]{0,3}批|宅基地申请|盖房审批|邻居|低保(?:怎么|咋|如何)?(?:申|办)|工资|欠薪|欠钱|快递什么|天气|电费|水费|养狗|狗证|银行卡|手机号|手机卡|电话卡|粮食补贴|种粮|开学|报考|辅警|招聘|被骗|诈骗|骗子|报警|打架|噪音|噪声|毕业证|学位|公积金|纳税|发票|彩礼|丢了?[牛羊猪狗]|[牛羊猪狗鸡](?:丢|被|跑)|路灯|修路|森林|烧荒|烟花|禁毒|吸毒|赌博'

export const otherMeanings =
  '账户|帐户|客户|用户|窗户|开户行|银行开户|商户|农户|拆迁户|门户|地址|地方|地点|地铁|地震|地图|当地|外地|异地|本地|各地|' +
  '属地|户籍地|居住地|所在地|原地|工地|地区|内地|出生地|地上|地下|落地|地里|一般|家族|贵族|死板|死活|死规定|急死|气死|累死|' +
  '愁死|麻烦死|笑死|烦死|难死|洗衣服|洗衣机|罚[钱款]|用来|拿来|本来|原来|后来|以来|未满(?:16|十六)|不到(?:16|十六)|没满(?:16|十六)|(?:小学|初中|高中)毕业|改天|改日|改造|要死要活|兵马俑|换句话|大姓名'
