/** facts.md D1. */
export const disputeCategories = [
  'family',
  'neighbours',
  'homestead',
  'boundary',
  'forest',
  'water',
  'livestock',
  'passage',
  'debt',
  'wages',
  'compensation',
  'traffic',
  'farming',
  'requisition',
  'village-affairs',
  'pollution',
  'consumption',
  'medical',
  'property-service',
  'other',
] as const
export type DisputeCategory = (typeof disputeCategories)[number]

interface CategoryWords {
  readonly name: string
  /** One line for those who look for their matter. */
  readonly about: string
  /** Who decides in the end, in plain words, with the article; null where general law serves. */
  readonly law: string | null
  /** Money or land is at stake: yellow at least. */
  readonly weighty?: true
}

export const categoryWords: Record<DisputeCategory, CategoryWords> = {
  family: {
    name: '婚姻家庭',
    about: '夫妻、赡养、抚养、分家、彩礼',
    law: '赡养老人的义务不能推掉（民法典 1067 条、老年人权益保障法 14、19 条）',
  },
  neighbours: { name: '邻里', about: '吵架、占地方、滴水、采光', law: null },
  homestead: {
    name: '宅基地、房屋',
    about: '院墙、庄基、盖房',
    law: '个人之间的宅基地归谁，由乡镇或县政府处理；定下来以前谁都不要动地（土地管理法 14 条）',
    weighty: true,
  },
  boundary: {
    name: '地界、承包地',
    about: '地畔、地埂、承包地',
    law: '承包地先商量，再找村委会、镇上调解，还可以申请土地承包仲裁或去法院（农村土地承包法 55 条）',
    weighty: true,
  },
  forest: {
    name: '林地、草地',
    about: '树木、林地、草坡',
    law: '林地归谁由乡镇或县政府处理，定下来以前不要砍树（森林法 22 条）',
    weighty: true,
  },
  water: {
    name: '用水、排水',
    about: '浇地、下水、排水沟',
    law: '用水要让大家方便、都能用上（民法典 288、290 条）',
  },
  livestock: {
    name: '牲畜、庄稼',
    about: '牛羊吃庄稼、狗咬人',
    law: '谁养的牲畜造成损失，一般由谁赔（民法典 1245 条）',
  },
  passage: {
    name: '走路、通行',
    about: '堵路、过路、占道',
    law: '邻居必须从这里过的，要让人过（民法典 291 条）',
  },
  debt: {
    name: '欠钱、合同',
    about: '借钱不还、合同、定金',
    law: '打官司一般要在三年内（民法典 188 条）',
    weighty: true,
  },
  wages: {
    name: '欠工钱',
    about: '工资、工伤、干活没给钱',
    law: '欠工钱先打 12333 找劳动监察；劳动仲裁一般要在一年内申请（劳动争议调解仲裁法 27 条）',
    weighty: true,
  },
  compensation: { name: '损坏赔偿', about: '弄坏东西、受伤赔钱', law: null },
  traffic: {
    name: '交通事故',
    about: '车碰了人、车碰了车',
    law: '出了事故先打 122；赔多少谈不拢，可以请交警调解或去法院（道路交通安全法 70、74 条）',
  },
  farming: { name: '农资、农机', about: '种子、化肥、收割', law: null },
  requisition: { name: '征地、拆迁', about: '补偿、安置', law: null, weighty: true },
  'village-affairs': { name: '村里的事', about: '村务、分红、评定', law: null },
  pollution: { name: '污染、噪声', about: '臭味、污水、吵闹', law: null },
  consumption: { name: '买东西', about: '假货、退钱', law: null },
  medical: { name: '看病', about: '和医院、诊所的纠纷', law: null },
  'property-service': { name: '小区物业', about: '物业费、楼道、停车', law: null },
  other: { name: '别的事', about: '上面没有的', law: null },
}
