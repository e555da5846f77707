import { questionsIn } from './labelled-question'

/** Questions in the dialect of the villages, never learnt from. */
export const dialectQuestions = questionsIn(`
  unregistered-person: 老二是躲计划生育时生的，一直没报
  residence-permit: 外省的来你们这打工，要登记啥
  overseas-settlement: 侨居马来西亚的舅舅想回来落户
  return-to-village: 早些年农转非了，现在后悔想转回来
  id-card-remote: 人在东莞，证到期，不回去行吗；外地户口在你们这里能补证不
  birth-registration: 孩子都快一岁了，还没给报上户；头胎落户需要带什么证件
  hukou-book-replacement: 户口本让狗咬烂了
  land-and-hukou: 户口迁进城，村里的林地还算我的吗
  item-correction: 学历那栏想改成本科；婚姻状况显示已婚，其实早离了
  hukou-certificate: 需要一张注销户口的证明
  id-card-fee-and-time: 换个证要等多少天；补证要花多少钱
  id-card-temporary: 明早要上飞机，证没在身上；急着用证，有没有临时的
  household-split: 跟公婆分开过，想单独有个本子
  household-head-change: 爸年纪大，想把户主让给我；当家的没了，户主要换
  adoption-registration: 亲戚送给我的娃，想落在我名下
  move-to-town: 城镇落户需要社保几年
  no-criminal-record: 应聘护士要没犯罪的证明；跑网约车让开无犯罪
  duplicate-hukou: 系统里查出我有两个号
  id-card-first: 满十六了，第一回办证
  id-card-renewal: 身份证下个月到期
  id-card-child: 三岁孩子的证几年有效
  id-card-home-visit: 能不能来我们村里给老人照相
  id-card-lost: 证不知道丢哪了
  kinship-proof: 取我爸的公积金，要开父女证明
  birthdate-correction: 户口上的生日跟出生证差一天
  family-transfer: 我妈岁数大了，想跟我落在一块
  id-photo-requirements: 照相要不要摘眼镜
`)
