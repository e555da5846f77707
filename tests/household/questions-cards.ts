import { type LabelledQuestion, questionsFor, questionsIn } from './labelled-question'

/** Questions on identity cards that taught nothing: the search has never seen them. */
export const cardQuestions: readonly LabelledQuestion[] = [
  ...questionsFor(
    ['id-card-first'],
    `
    娃刚过十六岁生日，身份证去哪办；我活到二十都没办过身份证；头一遭办身份证要拿些什么；第一次办身份证大人得跟着吗
    shenfenzheng diyici ban；十六了，身份证办一个
    `,
  ),
  ...questionsFor(
    ['id-card-renewal'],
    `
    身份证下个月就到期了；身份证叫洗衣机搅断了；柜台说我身份证读不出来让换；身份证上的相跟现在的人差太远；我的证过了期半年了还能换吗；身份证到七了怎么换
    户口迁过来后身份证上还是旧地址；身份证掉皮开裂了
    `,
  ),
  ...questionsFor(
    ['id-card-lost'],
    `
    坐班车把身份证弄丢了；身份证夹在书里找不着了，补要啥；身份证让人偷去会不会拿去贷款；拾了个身份证送哪里；sfz diule buban
    丢了身份证，后来又在炕洞里翻出来了；身份证叫我妈洗没了，找不见
    `,
  ),
  ...questionsFor(
    ['id-card-temporary'],
    `
    明早的飞机，身份证还没领下来；有没有能顶几天的临时证；新证没到，娃后天要参加考试；临时身份证几天就能拿；住院登记急着要身份证，正在补
    急着上火车，有没有临时身份证
    `,
  ),
  ...questionsFor(
    ['id-card-remote'],
    `
    人在浙江厂里，身份证到期了请不下假；户口在宁夏，能不能在你们这补身份证；娃在成都念大学，身份证就在成都换行不；在外打工身份证没了，就近能补吗
    一定要回户籍地才能换身份证吗；在东莞能不能补甘肃的身份证
    `,
  ),
  ...questionsFor(
    ['id-card-child'],
    `
    两岁娃能不能办身份证；上小学的娃办身份证要谁领着；给小孙子办个身份证坐高铁；娃娃的身份证几年换一次；他爸妈都在外头，奶奶领孙女办身份证行吗
    娃八个月，能办身份证出国不
    `,
  ),
  ...questionsFor(
    ['id-card-home-visit'],
    `
    我大半身不遂，身份证过期了去不了派出所；能不能叫民警到屋里给老娘照个相办证；爷爷九十三了下不了地，咋换身份证；残疾人出不了门，办证能上门吗
    老人卧病在床，等着身份证报销药费；家里有个偏瘫的，想约民警上门；我奶下不了炕，你们能来办身份证不
    `,
  ),
  ...questionsFor(
    ['id-card-fee-and-time'],
    `
    补个身份证掏多少钱；身份证照完相多少天能取；办了一个多月的身份证还没音信；身份证好了，能让我媳妇去取吗；领低保的换身份证还收钱不；身份证能给我寄到村里吗
    身份证照了半个月，啥时能取
    `,
  ),
  ...questionsFor(
    ['id-photo-requirements'],
    `
    照身份证相穿白衬衣行不行；我妈爱戴头巾，照相要不要摘；近视镜照相的时候戴不戴；照身份证能不能描眉画眼；拿以前照的相片办身份证可以吗
    秃顶的人照身份证能戴帽子不
    `,
  ),
]

/** Long ones, with more than one topic. */
export const severalTopicQuestions: readonly LabelledQuestion[] = questionsIn(`
  id-card-home-visit id-card-renewal: 警察同志，我爸今年八十八，腿不行了一步都走不成，他那个身份证上个月到期了，银行取不了钱，咋办呀
  id-card-lost id-card-remote: 我在西宁工地上干活，昨天钱包连身份证一起叫人摸走了，一时半会儿回不去
  death-cancellation household-head-change: 我爷上个月走了，他是户主，户口要销，户主也得换，先办哪个
  marriage-transfer land-and-hukou: 我刚嫁过来，想把户口迁到这边，又怕娘家把我的地收了
`)

/** What no guide answers: the officer is offered, or another office is named. */
export const otherQuestions: readonly LabelledQuestion[] = questionsFor(
  [],
  `
  驾照到期了去哪换
  医保怎么交
  结婚证弄丢了去哪补
  护照在哪里办
  低保名额怎么评
  我家驴跑了
  邻居的树挡了我家光
  三轮摩托怎么挂牌
  老板跑了不发工钱
  村上路灯不亮
  取款机吞了我的卡
  今天下不下雨
  `,
)
