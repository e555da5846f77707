/** Words of this trade, by their sound: a slip of the keyboard is corrected to them, pinyin is read as them. */
export const oftenTyped =
  '居民身份证 临时身份证 身份证 户口本 户口簿 户口页 户口 户籍证明 户籍 户主 居住证 暂住证 出生医学证明 出生证明 出生证 ' +
  '死亡证明 结婚证 离婚证 准迁证 迁移证 收养证 残疾证 亲属关系证明 亲属关系 关系证明 父子关系 母女关系 无犯罪记录证明 无犯罪记录 ' +
  '无犯罪证明 无犯罪 犯罪记录 犯罪 没犯罪 政审 前科 证明 新生儿 婴儿 宝宝 娃娃 小孩子 小孩 孩子 儿童 未成年 双胞胎 老人 老年人 父母 爸妈 ' +
  '爸爸 妈妈 爷爷 奶奶 儿子 女儿 子女 媳妇 老婆 老公 丈夫 妻子 女婿 夫妻 女方 男方 婆家 娘家 孙子 孙女 ' +
  '上户口 报户口 落户口 迁户口 销户口 分户口 转户口 入户口 改户口 办户口 没户口 没有户口 两个户口 双重户口 重复户口 上户 入户 落户 报户 销户 分户 ' +
  '立户 迁户 黑户 注销户口 注销 去世 过世 死亡 死了 走了 结婚 离婚 出嫁 倒插门 上门女婿 入赘 投靠 夫妻投靠 子女投靠 父母投靠 ' +
  '迁移 迁到 迁回 迁走 转到 转回 迁入 迁出 回迁 回村 农村 城里 城镇 县城 进城 老家 买房 租房 工作调动 跨省 农转非 非转农 大专 中专 本科 大学 毕业 学校 学生 录取 ' +
  '考上 集体户 分家 分开 单独立户 变更户主 换户主 更换 变更 更改 改名字 改名 改姓 名字 姓名 曾用名 重名 出生日期 出生年月 出生 生日 年龄 岁数 ' +
  '改年龄 改生日 民族 改民族 少数民族 汉族 回族 藏族 性别 籍贯 学历 文化程度 婚姻状况 错了 写错 更正 改正 信息 ' +
  '丢了 弄丢 丢失 遗失 挂失 找不到 不见了 补办 补领 补 换领 换新 过期 到期 有效期 坏了 断了 磨损 消磁 烂了 ' +
  '第一次 首次 申领 办理 怎么办理 怎么办 怎么补 怎么换 怎么改 怎么上 怎么迁 怎么开 咋办 咋补 如何 办 异地 外地 外省 打工 回不去 不在 ' +
  '临时 急用 着急 加急 多少钱 收费 免费 费用 多久 几天 多长时间 进度 领取 代领 邮寄 上门办证 上门服务 上门 预约 走不动 行动不便 瘫痪 卧床 残疾 ' +
  '残疾人 照片 照相 拍照 证件照 眼镜 衣服 要求 化妆 材料 需要 什么 手续 流程 条件 可以 当兵 参军 入伍 退伍 退役 军人 转业 复员 收养 领养 抱养 弃婴 ' +
  '出国 国外 移民 定居 绿卡 外国 国籍 华侨 承包地 宅基地 土地 征地 补偿 分红 外嫁女 登记 '

/** Letters that people type for whole words. */
export const initials: readonly (readonly [letters: string, word: string])[] = [
  ['sfz', '身份证'],
  ['lssfz', '临时身份证'],
  ['hkb', '户口本'],
  ['hkbo', '户口本'],
  ['hk', '户口'],
  ['hz', '户主'],
  ['jzz', '居住证'],
  ['zzz', '暂住证'],
  ['hjzm', '户籍证明'],
  ['wfzzm', '无犯罪证明'],
  ['wfzjl', '无犯罪记录'],
  ['qsgx', '亲属关系'],
  ['csz', '出生证'],
  ['jhz', '结婚证'],
  ['id', '身份证'],
  ['idcard', '身份证'],
  ['diule', '丢了'],
  ['guoqi', '过期'],
  ['bb', '宝宝'],
]

/** Characters with two readings that the table gives one of. */
export const soundOverrides: Readonly<Record<string, string>> = {
  重名: 'chong ming',
  重复户口: 'chong fu hu kou',
  双重户口: 'shuang chong hu kou',
  多长时间: 'duo chang shi jian',
  曾用名: 'ceng yong ming',
  藏族: 'zang zu',
  走了: 'zou le',
  死了: 'si le',
  丢了: 'diu le',
  坏了: 'huai le',
  断了: 'duan le',
  烂了: 'lan le',
  错了: 'cuo le',
  不见了: 'bu jian le',
  找不到: 'zhao bu dao',
  着急: 'zhao ji',
  没户口: 'mei hu kou',
  没有户口: 'mei you hu kou',
  没犯罪: 'mei fan zui',
}

/** Slips that the sound alone does not put right. */
export const knownSpellings: readonly (readonly [wrong: string, right: string])[] = [
  ['户口薄', '户口簿'],
  ['户薄', '户口簿'],
  ['身分证', '身份证'],
  ['身份正', '身份证'],
  ['户籍正名', '户籍证明'],
  ['正明', '证明'],
  ['记正明', '记录证明'],
  ['戶', '户'],
  ['證', '证'],
  ['戸', '户'],
  ['身份証', '身份证'],
  ['護', '护'],
  ['護照', '护照'],
  ['咋弄', '怎么办'],
  ['咋整', '怎么办'],
]
