import { claimsFrom } from '@tests/support/claims'

/** Every article that a guide cites, with what it says there: the row is right when both can be read side by side. */
const norm = claimsFrom(`
  duplicate-hukou | 第3条 | 一个公民只能在一个地方登记常住户口
  birthdate-correction, name-change, student-transfer, unregistered-person, id-card-first | 第9条 | 补录、更正出生日期县级审核、市级审批；补录、改名、满十六周岁首次申领、新生入学迁移要比对人像指纹
  hukou-certificate, id-card-fee-and-time | 第12条 | 电子证照由公安部统一制发；推进跨省通办
  household-split | 第14条 | 户口登记以户为单位
  household-split, household-head-change | 第15条 | 户主由产权人、使用权人或者其他成年人担任
  household-split, household-head-change, hukou-book-replacement | 第16条 | 立户向合法稳定住所所在地派出所申请；签发居民户口簿
  household-split | 第17条 | 婚姻状况变化、房屋所有权或者使用权分割等可以分户
  birth-registration | 第19条 | 随父随母自愿
  birth-registration | 第20条 | 一个月以内；出生医学证明、户口簿、结婚证或者非婚生育说明；非婚随父要亲子鉴定
  overseas-settlement | 第24条 | 出生在国外、具有中国国籍的子女回国申报
  adoption-registration | 第26条 | 收养登记证或者事实收养公证书；保守收养秘密
  unregistered-person, adoption-registration | 第27条 | 儿童福利机构收留抚养的儿童落户
  overseas-settlement | 第28条 | 华侨回国定居
  unregistered-person | 第30条 | 特殊原因造成的无户人员
  death-cancellation | 第31条 | 一个月以内；户主、亲属、抚养人，或者村（居）民委员会；死亡证明材料之一
  death-cancellation | 第33条 | 未申报的，公示或者告知后注销
  death-cancellation | 第34条 | 缴销居民身份证
  overseas-settlement | 第35条 | 赴港澳台定居注销户口，交回身份证
  overseas-settlement | 第36条 | 定居国（境）外、入外国籍、退籍注销户口，交回身份证
  overseas-settlement | 第37条 | 未申报的，核实、告知后注销
  marriage-transfer, family-transfer, move-to-town, return-to-village | 第39条 | 符合拟迁入地政策的可以申请迁移
  marriage-transfer | 第40条 | 户口迁移证件是准迁证和迁移证
  family-transfer, move-to-town, student-transfer, return-to-village | 第41条 | 跨省迁移要准迁证；学校录取、毕业的可以不用
  marriage-transfer, family-transfer, move-to-town | 第42条 | 迁出本地市用迁移证；省内跨市是否使用由省定
  marriage-transfer, family-transfer, move-to-town | 第43条 | 跨省三步：准迁证、迁移证、迁入
  marriage-transfer, family-transfer, move-to-town, return-to-village | 第44条 | 其他迁移按拟迁入地的程序办
  marriage-transfer, family-transfer, move-to-town | 第45条 | 推进户口迁移跨省通办
  move-to-town | 第46条 | 住所转让后，原登记人员不迁出的处理
  birth-registration | 第49条 | 先按出生医学证明登记，再变更，原名登记为曾用名
  birth-registration, name-change | 第50条 | 随父姓或者母姓；第三姓的三种情形
  name-change | 第53条 | 变更姓名凭书面申请和证明材料
  item-correction | 第54条 | 变更性别凭三级医院或者司法鉴定机构的证明
  ethnicity-change | 第55条 | 民族成份依办法确认、变更
  item-correction | 第56条 | 宗教信仰可以不登记
  birthdate-correction, item-correction | 第57条 | 明显差错立即更正；不予更正的书面告知理由
  residence-permit | 第58条 | 暂住登记按暂住地规定；住店、住院、寄宿可以不办
  residence-permit | 第59条 | 暂住登记凭身份证、住所证明
  residence-permit | 第63条 | 半年以上，就业、住所、就读之一
  residence-permit | 第66条 | 申领居住证的材料，原件或者复印件
  residence-permit | 第67条 | 未满十六周岁、行动不便的可以代办
  residence-permit | 第68条 | 纸质的当场制作发放
  residence-permit | 第69条 | 十五日，最长三十日
  residence-permit | 第70条 | 每满一年之日前一个月内签注；逾期中止，补办恢复
  residence-permit | 第71条 | 市、县内换住址，到现住地变更
  residence-permit | 第73条 | 丢失到原受理部门补领
  id-card-first, id-card-remote, id-card-child | 第74条 | 满十六周岁三个月内；未满的自愿，监护人代为申请
  birthdate-correction, ethnicity-change, item-correction, name-change, id-card-renewal | 第76条 | 期满前三个月可以换领；项目变更、严重损坏应当换领；交回旧证
  id-card-lost | 第77条 | 丢失应当补领
  id-card-first, id-card-renewal, id-card-lost, id-card-child, id-card-home-visit, id-photo-requirements | 第78条 | 填申领登记表、交验居民户口簿、采集人像指纹、发领取凭证
  id-card-first, id-card-renewal, id-card-lost, id-card-child, id-card-home-visit, id-card-fee-and-time | 第80条 | 四十五日；交通不便可以延长不超过三十日
  id-card-renewal, id-card-lost, id-card-home-visit, id-card-fee-and-time | 第81条 | 本人领取比对指纹；亲属凭身份证和领取凭证代领
  id-card-renewal, id-card-lost, id-card-temporary | 第82条 | 凭领取凭证，三日内发临时身份证
  id-card-lost, id-card-remote | 第83条 | 跨省异地受理的材料和不予受理的情形
  id-card-remote | 第84条 | 五日内签发，四十五日内发放
  id-card-lost, id-card-remote | 第85条 | 就近挂失；挂失信息是辅助核查手段
  id-card-lost | 第86条 | 捡拾的身份证就近上交派出所
  id-card-temporary, id-card-remote | 第87条 | 异地凭异地受理登记表申领临时身份证，签发后三日
  item-correction, hukou-certificate, kinship-proof | 第90条 | 登记不一致的，由登错的单位核查
  hukou-certificate, kinship-proof | 第91条 | 查询本人户口登记历史信息
  birth-registration, name-change | 第92条 | 婴儿取名可以查重名人数
  hukou-certificate, kinship-proof | 第93条 | 寻访亲友要被查询人同意
  hukou-certificate, kinship-proof | 第94条 | 户口登记信息保密
  hukou-book-replacement, id-card-fee-and-time | 第96条 | 收费按财政、价格主管部门规定
`).map((claim) => ({ ...claim, words: `《户口居民身份证管理工作规范（试行）》${claim.words}` }))

export const citations = [
  ...norm,
  ...claimsFrom(`
  duplicate-hukou | 《户口登记条例》第6条 | 一个公民只能在一个地方登记为常住人口
  birth-registration | 《户口登记条例》第7条 | 婴儿出生后一个月以内申报
  death-cancellation | 《户口登记条例》第8条 | 农村一个月以内申报死亡登记
  military | 《户口登记条例》第11条 | 入伍前由本人或者户主持入伍通知书注销户口
  military | 《户口登记条例》第13条 | 退伍军人凭证件申报户口
  name-change | 《户口登记条例》第18条 | 未满十八周岁由父母申请变更姓名；满十八周岁本人申请
  id-card-first, id-card-child | 《居民身份证法》第2条 | 年满十六周岁应当申领；未满的可以申领
  id-card-first, id-card-child, id-card-fee-and-time | 《居民身份证法》第5条 | 有效期五年、十年、二十年、长期
  id-card-fee-and-time | 《居民身份证法》第6条 | 公安机关对身份证信息保密
  id-card-first, id-card-remote, id-card-child, id-card-home-visit | 《居民身份证法》第7条 | 向常住户口所在地申领；监护人代为申领
  id-card-first, id-card-home-visit | 《居民身份证法》第10条 | 填申领登记表、交验居民户口簿
  id-card-renewal, id-card-lost, id-card-child | 《居民身份证法》第11条 | 换领、补领；迁移后更新芯片里的住址
  id-card-first, id-card-renewal, id-card-lost, id-card-home-visit, id-card-fee-and-time | 《居民身份证法》第12条 | 发证期限；急需的可以申领临时身份证
  id-card-fee-and-time | 《居民身份证法》第19条 | 泄露个人信息：拘留十日至十五日，罚款五千元
  id-card-renewal, id-card-fee-and-time | 《居民身份证法》第21条 | 生活困难的免收、减收工本费
  id-card-temporary | 《临时居民身份证管理办法》第7条 | 有效期三个月
  id-card-temporary | 《临时居民身份证管理办法》第12条 | 三日内发给
  residence-permit | 《居住证暂行条例》第2条 | 半年以上，就业、住所、就读之一
  residence-permit | 《居住证暂行条例》第9条 | 受理、制发期限
  residence-permit | 《居住证暂行条例》第10条 | 每年签注一次
  residence-permit | 《居住证暂行条例》第21条 | 首次申领和签注不收费
  birth-registration, name-change | 《民法典》第1015条 | 自然人的姓氏
  name-change | 《民法典》第1016条 | 变更姓名前的民事法律行为仍有约束力
  birth-registration | 《民法典》第1071条 | 非婚生子女权利相同
  name-change | 《民法典》第19条 | 八周岁以上为限制民事行为能力人
  id-card-home-visit | 《民法典》第20条 | 不满八周岁由法定代理人代理
  id-card-home-visit | 《民法典》第21条 | 不能辨认自己行为的，由法定代理人代理
  id-card-home-visit | 《民法典》第22条 | 不能完全辨认自己行为的成年人
  id-card-home-visit | 《民法典》第23条 | 监护人是法定代理人
  family-transfer, id-card-home-visit | 《老年人权益保障法》第55条 | 老年人户口迁移等事项询问真实意愿、优先办理
  marriage-transfer | 《婚姻登记条例（2025年修订）》第8条 | 结婚登记只要身份证和签字声明
  marriage-transfer | 《婚姻登记条例（2025年修订）》第15条 | 婚姻登记不收费
  move-to-town, land-and-hukou | 《农村土地承包法》第27条 | 不得以退出承包经营权作为进城落户的条件
  marriage-transfer, land-and-hukou | 《农村土地承包法》第31条 | 妇女结婚、离婚、丧偶的承包地
  land-and-hukou | 《农村土地承包法》第55条 | 协商、调解、仲裁、诉讼
  move-to-town, land-and-hukou | 《土地管理法》第62条 | 进城落户的自愿有偿退出宅基地
  student-transfer, military, land-and-hukou | 《农村集体经济组织法》第18条 | 不因就学、服役、务工、离婚、丧偶丧失成员身份
  ethnicity-change | 《中国公民民族成份登记管理办法》第5条 | 只能依父亲或者母亲的民族成份；父母含养父母、继父母
  ethnicity-change | 《中国公民民族成份登记管理办法》第6条 | 父母民族不同的，共同签署申请
  ethnicity-change | 《中国公民民族成份登记管理办法》第7条 | 未满十八周岁的三种情形一次；满十八周岁两年内一次
  ethnicity-change | 《中国公民民族成份登记管理办法》第8条 | 未满十八周岁由父母、监护人申请，满十八周岁本人申请
  birth-registration, unregistered-person | 国办发〔2015〕96号 | 解决无户口人员登记户口问题
  hukou-certificate, kinship-proof | 公通字〔2016〕21号 | 改进和规范公安派出所出具证明工作
  hukou-book-replacement | 财综〔2012〕97号 | 免征户口簿工本费（丢失、过失损坏的除外）
  id-card-first, id-card-remote, id-card-child, id-card-fee-and-time | 财税〔2018〕37号 | 停征首次申领居民身份证工本费
  id-card-renewal, id-card-lost, id-card-temporary, id-card-remote, id-card-child, id-card-home-visit, id-card-fee-and-time | 发改价格〔2003〕2322号 | 换领二十元，丢失、损坏四十元，临时十元
  id-card-renewal, id-card-fee-and-time | 财综〔2004〕8号 | 困难群众免收、减收工本费
  id-photo-requirements | GA/T 461-2019 | 居民身份证数字相片
`),
]
