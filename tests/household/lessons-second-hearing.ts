import { questionsIn } from './labelled-question'

/** Questions that were first kept apart to measure with, and are now learnt from. */
export const secondHearingLessons = questionsIn(`
  id-card-fee-and-time: 低保户办身份证免不免钱；换证二十块能微信付不；证好了给送来还是自己取；办个身份证几天能拿上
  kinship-proof: 派出所还给开亲属关系不；公证处叫开母子关系证明；户口不在一起 咋证明是亲兄弟
  marriage-transfer family-transfer return-to-village: 离婚了 户口还在他家 能迁回娘家不
  unregistered-person overseas-settlement marriage-transfer: 越南媳妇没户口咋弄
  overseas-settlement: 去香港定居 内地户口注销不；女儿入了加拿大籍 户口留得住不；在外国住了十年回来 想恢复户口
  hukou-certificate: 法院要他的户口信息 我能给打出来不；人在外地 户籍证明能网上开不；户口注销证明在哪开；开个证明我户口是西屯的
  id-card-temporary: 后天考试没身份证 能当天拿到不；临时的能用几个月
  death-cancellation: 在家里老死的 没去过医院 咋开证明销户；老人走了半年了 没去派出所销 有事没；我妈上个月下世了 户口薄上要去掉名字；我大殁了 户口要消 拿啥去；儿子在外地出车祸走了 销户口在哪头办
  id-card-child: 刚满月的娃能办身份证不；小学生办身份证谁领着去；娃三岁 办个身份证坐火车
  name-change: 小名写到户口上了 想改成学名；跟我妈改嫁了 想改成后爸的姓；我女子十九了嫌名字难听 自己能改不；改名字一辈子能改几回；离婚了 我把娃的姓改成我的 他爸不同意
  student-transfer: 研究生毕业没找上工作 户口往哪放；中专念完户口能迁回家不；上学时候迁走的户口 迁移证在我手里好几年了；录取通知书来了 派出所要迁户口不
  residence-permit: 外来务工的娃上学 住的证去哪办；我是陕西人在你们这儿做生意 要办啥证；在县城住满半年才能办居住证吗；打工的地方办居住证要房东跟着不；娃在外头念书要居住证 咋办
  return-to-village: 当年迁出去的 现在回来落不落得上；居民户口还能不能变成农民；老家有院子 人在县城 户口迁回村里让不让；原来农转非的 现在想转回去
  no-criminal-record: 出国务工 无犯罪要公证不；当保安要政审证明；娃考教师资格要无犯罪；我拘留过 还能开无犯罪证明不
  duplicate-hukou: 我在两个地方都有户 该留哪个；一个人上了两回户口犯法不；小时候我姨家也给我报了一个户；两个身份证号 坐高铁查出来了；重户咋销 销哪个由我定不
  move-to-town: 租房子能不能把户口迁到县城；县上买了楼房 一家子户口咋进城；乡下户口变城里户口麻烦不；城里有房本 转城镇户口要准备些啥
  household-head-change: 户主坐牢了 能换旁人当户主不；想把户主写成我儿子；户主迁走了 剩下的人谁当户主；当户主要多大岁数
  birthdate-correction: 岁数登记大了 想更正；生日登的是阴历 想换成阳历；我档案是六五年 户口是六七年
  id-card-remote: 外地办的证能寄回来不
  item-correction: 籍贯写错了；服务处所职业要改；身高血型登错能不能改
  id-card-temporary id-card-fee-and-time: 急着领结婚证 身份证还在制
  ethnicity-change: 民族填错了要找哪个局；成年了还能改少数民族不；为了高考加分改民族能行不
  military: 退伍了落到哪儿；义务兵退役 户口恢复几天能办好；娃九月当兵 户口要交吗；当兵走的时候户口销了 现在复员回来咋上；部队提干了户口咋弄
  unregistered-person: 超生的那个一直是黑户；要饭来的女人在村里过了二十年 啥都没有；我兄弟打小没户口 现在娶媳妇领不了证
  family-transfer: 孙子投靠爷爷能迁不；老两口投奔兰州的女子 户口咋跟去；娃户口在他外爷家 想迁到我名下；我女子离婚了带娃 娃的户口迁来跟我行不
  id-card-renewal: 人长变样了 人脸识别过不去 换证；身份证断成两半了；我的身份证今年到日子了；身份证上的字磨得看不见了；地址搬了身份证要换不
  id-card-lost: 丢了的身份证又找着了 新的也办了 用哪个；补身份证要不要登报；身份证丢车上了 咋补；证丢了怕人拿去贷款；挂失身份证打电话行不
  household-split: 一个院子里能立两个户不；儿子结婚了跟我们分开过 户口咋分；分了家没分户 现在去能弄不；分户要几间房 要房产证不；弟兄两个都成家了 想一家一个户口本
  id-photo-requirements: 穿啥颜色衣裳照；化了妆能拍不；头发把耳朵盖住了行不
  hukou-book-replacement: 我爸把户口本扣住不给 我能另办一个不；户口簿寻不见了 搬家丢的；重新打一本户口簿要多少钱；本子页掉了两张
  birth-registration: 出生医学证明丢了 娃户口咋弄；在新疆打工生的女子 想回灵台落；双胞胎 一回能办完不；二胎要不要交罚款才给上；儿媳妇刚生了个碎娃 咋给上到我家本本上
  id-card-home-visit: 我婆九十了下不了炕 身份证咋照；植物人 没法去照相
  id-card-first: 从来没办过身份证 带户口本就行不；头次领证要不要钱
  id-card-remote id-card-lost: 外省丢了身份证 要不要跑回来补
  id-card-home-visit id-card-renewal: 五保户老汉走不了路 证要换
  adoption-registration: 福利院领养的 落户带啥；收养公证办了 下一步上户；路边捡的月娃子想养着 户口咋弄
  id-card-first id-card-child: 新生娃上完户口就能办身份证吗
  land-and-hukou: 没有户口能不能批宅基地
  marriage-transfer: 嫁到外省要不要先回来开准迁；我是招进门的女婿 想把户上到丈人家
  id-card-temporary id-card-lost: 明天要坐飞机 身份证没了
  move-to-town duplicate-hukou: 进城落户 老家的户口还留不留
`)
