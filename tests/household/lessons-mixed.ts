import { type LabelledQuestion, questionsFor, questionsIn } from './labelled-question'

/** Questions with several right guides. */
const severalTopics = questionsIn(`
  id-card-home-visit id-card-renewal: 您好民警同志，我是店子村的，我妈今年八十六了，去年摔了一跤之后就一直在炕上躺着，起不来，前几天银行打电话说她的身份证过期了卡不能用了，你们看能不能想个办法
  death-cancellation household-head-change: 我父亲是户主，上个月去世了，户口本上现在还写着他的名字，我想先把他的户口注销了，再把户主改成我母亲，应该怎么办
  id-card-lost id-card-temporary: 我昨天在集上把包丢了身份证在里面，后天就要坐火车去新疆摘棉花，票都买好了，咋办
  marriage-transfer land-and-hukou: 我是去年腊月嫁过来的，现在想把户口迁到婆家，就是不知道迁了以后娘家的地还有没有
  id-card-remote id-card-renewal: 我跟我老公都在浙江的鞋厂上班，一年就过年回一次，我的身份证马上到期了，厂里催着要新的，能不能不回去就办了
  student-transfer return-to-village: 我是17年考上大学把户口迁到学校的，毕业以后一直没管，现在学校通知说要清理，我想把户口迁回老家村里，能不能迁回来；毕业了户口迁回村
  military hukou-certificate: 我儿子前年当兵去了，说是户口要注销，那他现在买房子要户口证明咋开
  id-card-child id-card-first: 我娃今年十五岁半，要参加中考，老师说必须有身份证，他从来没办过，我们大人要去不
  hukou-book-replacement household-split: 我跟我婆婆关系不好，她把户口本锁起来不给我用，我想单独弄一本户口本行不行
  move-to-town land-and-hukou: 我想把户口迁到县城让娃上学，但是又怕村里把我的地和宅基地收了，到底能不能迁；户口迁城里会影响老家的地吗
  marriage-transfer return-to-village family-transfer: 离了婚户口还在前夫家，想迁出来
  return-to-village student-transfer: 大学毕业想把户口迁回村里
  id-card-first id-card-fee-and-time: 头一张身份证几天下来；第一次办身份证多少钱
  household-split land-and-hukou: 我们家五口人一个户口本，现在分家了，想分户，但是又听说分户以后宅基地不给批，到底咋回事
  birth-registration name-change: 娃刚生下来名字还没起好，先随便报一个名上户口，以后再改行不行
  id-card-lost id-card-remote: 警察同志你好，我是北庄村的，现在在江苏这边一个电子厂上班，昨天手机和身份证一起被偷了，我想问补身份证是不是必须回去
  marriage-transfer name-change: 我结婚要把户口迁到婆家，顺便把名字里那个弟字去掉，一次能办完不
  no-criminal-record id-card-remote: 我在上海打工，公司要无犯罪记录证明，能不能让我爸在老家帮我开一下
  birthdate-correction id-card-renewal: 去银行说我身份证上出生日期跟社保卡上的对不上，我也不知道哪个是对的，户口本上是五月身份证是六月
  unregistered-person marriage-transfer: 村东头那个女的是二十年前从云南来的，跟老王过日子，娃都上大学了，她到现在没户口，能给办一个不
  id-card-home-visit id-card-temporary: 我妈要去市医院做手术，结果身份证找不到了，人又躺着动不了，急死人了
  hukou-book-replacement household-head-change: 户口本丢了，户主又是我去世的公公，这种情况补户口本找谁
  item-correction name-change: 我户口本上名字是张小红，身份证上是张晓红，到底以哪个为准，怎么改一样
  id-card-child birth-registration: 娃刚上完户口，能不能顺手把身份证也办了
  adoption-registration unregistered-person: 我家隔壁奶奶十年前在集上捡了个女娃，一直养着，没户口没法上学，怎么办
  residence-permit id-card-remote: 我在银川打工，想给身份证换新，人家问我有没有居住证，居住证在哪办
  kinship-proof death-cancellation: 我爸死了三年了存折还有两万块，信用社要死亡证明和我是他儿子的证明
  birth-registration id-card-child: 我娃户口也没上身份证也没有都快上小学了
  household-split household-head-change: 我爸走了以后户主是我大哥，我想从他本上分出来自己当户主
  death-cancellation hukou-book-replacement: 老母亲去世了要销户，但是户口本找不到了
  marriage-transfer id-card-renewal: 我结婚户口迁到这边了，身份证上的地址是不是也要改
  move-to-town family-transfer: 在银川买了房，想把我和爸妈的户口都迁过来
  id-card-remote id-card-lost: 人在新疆摘棉花身份证让人偷了回不去，过年才能回，这咋弄
  name-change birthdate-correction: 给娃上户口的时候把名字和生日都写错了，去哪儿改
  military land-and-hukou: 当兵的儿子户口注销了，村里说要把他的地收了
  unregistered-person birth-registration: 孩子十二岁了一直没户口，他妈早就跑了，也没出生证
  id-card-home-visit id-photo-requirements: 民警来给老人照相要准备啥
  birth-registration unregistered-person: 娃五岁了一直没上户口；十几岁的孩子没有户口
  id-card-lost id-card-fee-and-time: 补身份证多少钱几天
  id-card-renewal id-card-fee-and-time: 换身份证多少钱
  id-card-child id-card-fee-and-time: 给娃办身份证多少钱
  id-card-remote id-card-fee-and-time: 异地办身份证几天
  family-transfer marriage-transfer return-to-village: 离婚后户口从前夫家迁回娘家
  household-split marriage-transfer: 结婚后想跟媳妇单独立一个户口本
  death-cancellation id-card-lost: 过世的人身份证找不到了怎么销户
  hukou-certificate kinship-proof: 派出所开证明证明我们是一家人
  name-change item-correction: 户口本上名字写错一个字
  birthdate-correction item-correction: 户口本出生日期登记错误
  id-card-temporary id-card-lost: 身份证丢了明天要用
  id-card-remote id-card-child: 娃在外地上学能在那边办身份证吗
  adoption-registration family-transfer: 侄子过继给我户口咋转
`)

/** Questions that no guide answers: another office's work, danger, small talk. */
const noTopic = questionsFor(
  [],
  `
  出生证丢了去哪补；亲子鉴定多少钱；死亡证明在哪个医院开；收养登记证怎么办；结婚登记在哪里；怎么离婚；租房合同纠纷；高速怎么走；征地补偿标准是多少；我要找我的民警；警务室在哪个村
  今天民警来我们村吗；我想问下电动车上牌去哪里；孩子走丢了两个小时了；有人在村口打架；医保卡丢了；考驾照要体检吗；老婆跟人跑了怎么离婚；欠钱不还能不能抓他；林权证怎么办；农村自建房手续
  我被人拉黑了；驾照丢了怎么补；社保卡怎么办；结婚证丢了；办护照要带啥；养老保险一年交多少；低保怎么申请；今天天气怎么样；我家牛丢了；邻居把我家地边占了；摩托车上牌；农村医保怎么报销
  快递什么时候到；宅基地怎么批；老板欠我工资不给；离婚怎么办手续；学校什么时候开学；报考辅警；手机号丢了怎么挂失；银行卡被冻结了；办营业执照；残疾证怎么办；港澳通行证；养狗要办证吗
  车违章怎么处理；电费在哪交；我被骗了两千块；邻居家半夜放音乐；粮食补贴什么时候发；你好；警察几点上班；驾驶证过期了怎么换；考摩托车驾照要啥；社保卡丢了去哪补；结婚登记要带什么
  结婚证丢了在哪补办；离婚证怎么办；护照怎么办理；出国旅游签证；港澳通行证续签；养老金怎么还没发；养老保险怎么交；低保咋申请；五保户一年多少钱；残疾证在哪办；残疾补贴怎么领
  合作医疗怎么报销；医保卡怎么激活；公积金提取；宅基地审批要多久；盖房子要不要批；土地承包合同丢了；邻居占我家地；两家地界闹矛盾；羊吃了我家麦苗；邻居家狗咬人；婆媳吵架怎么办
  老公打我怎么办；有人打架；家里进贼了；手机被偷了；电动车被偷；牛不见了；有人骗我转账；接到公安局电话说我涉嫌洗钱；刷单被骗；网上贷款要先交钱是真的吗；短信说身份信息异常让点链接
  国家反诈中心怎么下载；摩托车怎么上牌；三轮车能上路吗；车子年检；违章怎么交罚款；酒驾怎么处理；出了车祸找谁；工头不给工资；欠条过期了还能要回来吗；借钱不还怎么办；彩礼能退吗
  赡养老人的事谁管；孩子不听话；孩子丢了怎么办；老人走丢了；学校收费太高；娃上学报名时间；学籍怎么转；高考志愿怎么填；招辅警吗；怎么当网格员；营业执照注销；开小卖部要什么手续
  烟草证怎么办；食品经营许可证；种粮补贴什么时候发；农机补贴怎么领；退耕还林补助；苹果卖不出去；哪里有化肥；路灯坏了；村里路不好走；停电了；水管爆了；自来水费；垃圾没人收；半夜放鞭炮
  能不能烧秸秆；上坟能烧纸吗；看见有人种罂粟；有人吸毒；有人赌博；天气预报；今天几号；你好在吗；你是谁；谢谢；再见；讲个笑话；派出所电话多少；派出所在哪；派出所几点下班；民警叫什么名字
  你们所长是谁；怎么投诉；我要报警；怎么举报村干部；法律援助电话；打官司找谁；法院在哪；房产证丢了；房子过户要什么；银行卡丢了怎么挂失；银行卡密码忘了；微信登不上；手机号实名
  电话卡注销；健康证在哪办；教师资格证丢了；毕业证丢了补办；准生证怎么办；生二胎有补贴吗；疫苗在哪打；医院电话；看病找哪个医生；血压高怎么办；中风了怎么急救；买火车票；去兰州的班车几点
  快递点在哪；啊啊啊；嗯；1234；测试；开发票；养狗要不要登记；无人机能飞吗；刻章去哪里；枪支怎么上缴；刀具管制；外卖怎么点；老年证怎么办；老年卡坐公交；军人优待证怎么领
  退伍军人补助；开锁找谁；锁门钥匙丢了
  `,
)

export const mixedLessons: readonly LabelledQuestion[] = [...severalTopics, ...noTopic]
