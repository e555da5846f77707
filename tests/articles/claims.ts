import { claimsFrom } from '@tests/support/claims'

/** Every figure of law, money and time in the articles: where it is said, the words, the source. */
export const lawClaims = claimsFrom(`
wildfire-ban, tomb-sweeping | 个人违反规定在野外用火的，罚款300元到5000元 | 森林草原防灭火条例第27、54条（2026年1月1日起）
straw-burning | 个人违反的，罚款300元到5000元 | 森林草原防灭火条例第27、54条（2026年1月1日起）
wildfire-ban, tomb-sweeping, straw-burning | 《森林草原防灭火条例》第27条 | facts.md E 防火：防火期野外用火须县级批准
wildfire-ban, tomb-sweeping, straw-burning | 《森林草原防灭火条例》第54条 | facts.md E 防火：个人罚300至5000元
report-fire | 《森林草原防灭火条例》第34条 | facts.md E 防火：立即报告
report-fire | 发现火灾都要立即报警 | 消防法第44条
report-fire | 发现森林、草原着火，也要立即报告 | 森林草原防灭火条例第34条
report-fire | 《消防法》第44条 | facts.md E 防火：不得阻拦报警

after-transfer | 公安机关可以立即查询、紧急止付、快速冻结 | 反电信网络诈骗法第20条
after-transfer, impersonating-police | 《反电信网络诈骗法》第20条 | facts.md E：转账之后
anyone-can-be-cheated | 受骗的人平均37岁 | 公安部2024年6月25日公布，facts.md E
anyone-can-be-cheated | 公安部2024年公布的数 | 公安部2024年6月25日公布，facts.md E
anyone-can-be-cheated | 18岁到40岁的占62.1% | 公安部2024年6月25日公布，facts.md E
anyone-can-be-cheated | 41岁到65岁的占33.1% | 公安部2024年6月25日公布，facts.md E
anyone-can-be-cheated | 最常见的十种占了案子的88.4% | 公安部2024年6月25日公布，facts.md E
anyone-can-be-cheated, brushing-rebate, fake-customer-service, fake-investment, fake-loan, farm-goods, voice-and-face | 公安部2024年6月25日公布的电信网络诈骗情况 | facts.md E：MPS 2024-06-25
anyone-can-be-cheated | 停十分钟，问一个人 | facts.md E：停10分钟
anyone-can-be-cheated | 先停十分钟 | facts.md E：停10分钟
fake-customer-service | 拿不准就停十分钟 | facts.md E：停10分钟
brushing-rebate | 2023年公安机关掌握的案件里，刷单返利骗的人最多，骗走的钱也最多 | 公安部2024年6月25日公布（2023年数据），facts.md E
fake-investment | 2023年公安机关掌握的案件里，虚假投资理财平均每个案子骗走的钱最多 | 公安部2024年6月25日公布（2023年数据），facts.md E
farm-goods | 2023年公安机关掌握的案件里，虚假购物排在第三位 | 公安部2024年6月25日公布（2023年数据），facts.md E
call-96110 | 前面没有00这样的数字 | facts.md E：区号加96110，没有00之类的前缀
call-96110 | 反诈中心96110的公开说明 | facts.md E：96110
card-lending | 罚违法所得的1倍到10倍，或者罚20万元以下；情节严重的，还要拘留15日以下 | 反电信网络诈骗法第44条
card-lending | 《反电信网络诈骗法》第31条 | facts.md E：两卡
card-lending | 《反电信网络诈骗法》第44条 | facts.md E：两卡
card-lending | 《刑法》第287条之二 | facts.md E：两卡、帮信
card-lending | “租卡一天三百”是给骗子帮忙 | 骗子的话，facts.md E：租卡日赚300
card-lending | 一天给三百 | 骗子的话，facts.md E：租卡日赚300
fake-customer-service | 不取消每个月要扣钱 | 骗子的话，facts.md E：百万保障到期扣费
fake-customer-service | 微信、支付宝的保障服务，在自己的手机里查，一般不花钱 | 一般常识
fake-subsidy | 补贴不收费 | facts.md E：补贴不收费、不要验证码
fake-subsidy | 发补贴不收您一分钱 | facts.md E：补贴不收费、不要验证码
health-products | 免费体检、免费旅游 | 骗子的话，facts.md E：免费体检旅游
health-products | 也有拉着去旅游、免费体检的 | 骗子的话，facts.md E：免费体检旅游
health-products | 量血压不要钱 | 骗子的话，facts.md E：鸡蛋换讲座
health-products | “今天最后一天” | 骗子的话
returning-workers | 到劳动监察去投诉，不收钱 | facts.md D1：欠薪，劳动监察12333

helmet | 《道路交通安全法》第51条 | facts.md E 交通：驾驶人和乘坐人戴头盔
child-on-motorbike | 摩托车后座，不带12岁以下的娃 | 道路交通安全法实施条例第55条
child-on-motorbike | 未满12岁的娃不能坐摩托车后座 | 道路交通安全法实施条例第55条
child-on-motorbike | 未满12岁，不坐摩托后座 | 道路交通安全法实施条例第55条
child-on-motorbike | 摩托车后座不能坐未满12周岁的娃 | 道路交通安全法实施条例第55条
child-on-motorbike | 《道路交通安全法实施条例》第55条 | facts.md E 交通
driving-licence | 无证驾驶罚200元到2000元，还可能拘留15日以下 | 道路交通安全法第99条
driving-licence | 没有驾驶证开机动车的，罚款200元到2000元，还可以拘留15日以下 | 道路交通安全法第99条
driving-licence | 《道路交通安全法》第99条 | facts.md E 交通：无证驾驶
driving-licence | 《道路交通安全法》第121条 | facts.md E 交通：拖拉机归农机部门
people-on-tractors | 《道路交通安全法》第50条 | facts.md E 交通：货车不得载客
people-on-tractors | 《道路交通安全法》第55条 | facts.md E 交通：拖拉机不得载人
drink-driving | 酒后开车暂扣驾照6个月 | 道路交通安全法第91条
drink-driving | 暂扣驾驶证6个月，罚款1000元到2000元 | 道路交通安全法第91条
drink-driving | 因为酒驾罚过，再酒驾的，拘留10日以下，吊销驾驶证 | 道路交通安全法第91条
drink-driving | 5年内不能再考 | 道路交通安全法第91条
drink-driving | 《道路交通安全法》第91条 | facts.md E 交通：酒驾、醉驾
e-bike-age | 没满16岁，不骑电动车上路 | 道路交通安全法实施条例第72条
e-bike-age | 骑电动自行车上路，要年满16周岁 | 道路交通安全法实施条例第72条
e-bike-age | 电动自行车要年满16周岁才能骑上路 | 道路交通安全法实施条例第72条
e-bike-age | 满16岁，才骑电动车 | 道路交通安全法实施条例第72条
e-bike-age | 不给没满16岁的娃买电动车 | 道路交通安全法实施条例第72条
e-bike-age | 满了16岁的，也要戴头盔 | 道路交通安全法实施条例第72条
e-bike-age | 《道路交通安全法实施条例》第72条 | facts.md E 交通
after-an-accident | 《道路交通安全法》第70条 | facts.md D1：交通事故

poppy-not-one-plant | 种罂粟不满500株的，拘留10日到15日，可以并处5000元以下罚款 | 治安管理处罚法第83条
poppy-not-one-plant | 情节较轻的，拘留5日以下或者罚款1000元以下 | 治安管理处罚法第83条
poppy-not-one-plant | 种500株以上，或者被抓过又种，或者抗拒铲除的，是犯罪，判5年以下 | 刑法第351条
poppy-not-one-plant | 种3000株以上，判5年以上 | 刑法第351条
poppy-not-one-plant | 《刑法》第351条 | facts.md E 禁毒
poppy-not-one-plant, poppy-remove-early, poppy-husk | 《治安管理处罚法》第83条 | facts.md E 禁毒（2026年1月1日起）

domestic-violence | 法院72小时内作决定，紧急的24小时内 | 反家庭暴力法第28条
domestic-violence | 保护令最长6个月 | 反家庭暴力法第30条
domestic-violence | 《反家庭暴力法》第15条 | facts.md D5：及时出警
domestic-violence | 《反家庭暴力法》第16条 | facts.md D5：告诫书
domestic-violence | 《反家庭暴力法》第17条 | facts.md D5：送达、通知村委会、查访
domestic-violence | 《反家庭暴力法》第23条 | facts.md D5：可以代为申请
domestic-violence | 《反家庭暴力法》第28条 | facts.md D5：72小时、24小时
domestic-violence | 《反家庭暴力法》第30条 | facts.md D5：不超过6个月
domestic-violence | 《法律援助法》第32条 | facts.md D5：不受经济困难条件限制
new-year-errands | 快到期的提前3个月就能换 | 户口居民身份证管理工作规范第76条
new-year-errands | 身份证到期前3个月，就能换 | 户口居民身份证管理工作规范第76条
new-year-errands | 从到期前3个月起，就可以换新的 | 户口居民身份证管理工作规范第76条
new-year-errands | 换证20元，丢了补40元，第一次办不收钱 | 发改价格〔2003〕2322号；财税〔2018〕37号
new-year-errands | 公安机关收下材料起45天内，路远不方便的最多再加30天 | 户口居民身份证管理工作规范第80条；facts.md 0.5
new-year-errands | 满16岁的娃，3个月内要来办身份证 | 居民身份证法第2、7条；facts.md B1
new-year-errands | 没满16岁的也能办 | 居民身份证法第2、7条
new-year-errands | 每满一年之前的1个月里要去签注，不收钱 | 居住证暂行条例，facts.md C30
new-year-errands | 《居民身份证法》第2条 | facts.md B1
new-year-errands | 《居民身份证法》第7条 | facts.md B1
new-year-errands | 《居民身份证法》第11条 | facts.md B1
new-year-errands | 《户口居民身份证管理工作规范（试行）》第76条 | facts.md B1
new-year-errands | 《户口居民身份证管理工作规范（试行）》第80条 | facts.md B1
new-year-errands | 发改价格〔2003〕2322号 | facts.md B1
new-year-errands | 财税〔2018〕37号 | facts.md B1
which-number | 国办发〔2022〕12号 | facts.md F：110与12345的分工
silent-call | 短信报警12110的公开说明 | facts.md F
without-a-phone | 《民法典》第20条 | facts.md B3：监护人
without-a-phone | 《民法典》第21条 | facts.md B3：监护人
without-a-phone | 《民法典》第22条 | facts.md B3：监护人
without-a-phone | 《民法典》第23条 | facts.md B3：监护人
without-a-phone | 《无障碍环境建设法》第39条 | facts.md H32：线下办法一直保留
`)

/** Figures of speech: they promise nothing and no law gives them. */
export const speechClaims = claimsFrom(`
after-transfer | 早一分钟就多一分指望 | 说法
coal-smoke | 儿女每天打个电话 | 建议
leaving-home | 一走大半年 | 说法
new-year-errands | 一年就回来这几天 | 说法
poppy-remove-early | 一天也别拖 | 说法
report-drugs | 村里每年铲罂粟的时候 | 说法
returning-workers | 手里有了一年的工钱 | 说法
returning-workers | 花十分钟给老人讲一遍 | 建议
tomb-sweeping | 每年山上的火 | 说法
`)
