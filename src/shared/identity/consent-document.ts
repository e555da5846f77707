/** Changes with every change of the words below; residents are then asked again. */
export const CONSENT_VERSION = '2026-11-25.2'

interface Section {
  readonly heading: string
  readonly paragraphs: readonly string[]
}

/** Who answers for the service, and where a complaint goes: the operator enters both. */
interface Responsible {
  readonly name: string
  readonly complaintEntry: string
}

// PIPL Art. 17 and 网络数据安全管理条例 Art. 21: who, why, what, how long, which rights, in plain words.
const who = ({ name, complaintEntry }: Responsible): Section => ({
  heading: '谁在用您的信息',
  paragraphs: [
    `这个小程序由${name}负责，派出所的民警和辅警用它来答复您、给您办事。`,
    `想问、想改、想投诉，可以在“问民警”里写，可以到派出所说，也可以找：${complaintEntry}。`,
  ],
})

const use: Section = {
  heading: '我们要什么，拿来做什么',
  paragraphs: [
    '手机号：用来登录，也让民警能给您回话。',
    '怎么称呼您、您是哪个村的：用来找到管您那一片的民警。这两样不填也能用。',
    '您写的话、发的照片和录音：只用来办您说的这件事。照片里的拍摄地点会先去掉。',
    '不要您的通讯录，不在后台看您的位置。用不着身份证号的事，不要您填身份证号。',
  ],
}

// PIPL Art. 13, 29, 34 and 35: duties of the law need no consent but must be told; the rest is asked one by one.
const ground: Section = {
  heading: '哪些要您同意',
  paragraphs: [
    '办户口、身份证，处理报案和纠纷，是法律交给公安机关的事，按法律办，办的时候会告诉您。',
    '别的都要您同意。量血压、上门照顾、拍照、提醒这些，用到时再单独问您，您可以不同意。',
    '您不同意，也能看民警是谁、电话多少，能看办事说明，能打电话，能到派出所当面办。',
  ],
}

const keeping: Section = {
  heading: '放在哪里，放多久',
  paragraphs: [
    '只放在中国境内的服务器上。手机号加密存放。',
    '和民警的对话放 1 年；预约办证的记录，证件送到后放 1 年；没写完的草稿放 30 天；照顾记录里的血压读数放 90 天；通知放 90 天。',
    '这些是最长的时间，县局可以定得短一些。评一评放 1 年；意见和线索答复后放 1 年。问卷和没留名的意见，查不到是谁写的。',
    '谁看过、谁改过您的事，都记下来，记录放 3 年，满了自动删。案卷、调解卷宗按法律规定的年限保存。具体年限以派出所答复为准。',
  ],
}

// PIPL Art. 23 and 25.
const sharing: Section = {
  heading: '谁能看到',
  paragraphs: [
    '您那一片的民警、辅警和他们的代班人，还有所长。网格员只看得到自己村有哪一类事、办到哪了，看不到是谁、说了什么。',
    '请来调解的人只看得到请他来的那一件，看不到电话。和哪一方是亲戚、有利害关系的，民警也要退出，退出后不再看得到。',
    '要交给村委会、司法所或别的单位，先单独问您；法律规定必须交的，按法律办，并记下来。',
    '不公开，不卖，不拿去做广告。',
  ],
}

// PIPL Art. 15, 16 and 44 to 50.
const rights: Section = {
  heading: '您可以做什么',
  paragraphs: [
    '可以看自己的信息，要一份、改、删，可以收回同意，可以注销账号。在“我的”里办，或者请民警、派出所帮您办。',
    '收回同意以前办过的事不受影响。法律要求保存的案卷不能删，但只存着，不再拿来做别的，会把理由告诉您。',
    '家人去世了，近亲属可以为正当的事看、要一份、改、删他的信息。',
  ],
}

// PIPL Art. 31 and 未成年人网络保护条例: under 14 the guardian decides.
const children: Section = {
  heading: '未满 14 周岁',
  paragraphs: [
    '未满 14 周岁，请让爸爸、妈妈或其他监护人用他们的手机号登录，替你办。孩子的信息另外从严管理，谁看都要有理由，都留记录。',
    '孩子遇到危险，不用登录，马上打 110。',
  ],
}

const warning: Section = {
  heading: '请记住',
  paragraphs: [
    '本程序不是报警平台，紧急情况请打 110。',
    '民警在这里绝不向您要钱，不要银行卡号、验证码、密码，不叫您共享屏幕，也不发下载链接。',
  ],
}

/** 《个人信息说明》 in the words that a villager reads or hears read aloud. */
export const consentDocument = (responsible: Responsible) => ({
  version: CONSENT_VERSION,
  title: '个人信息说明',
  operator: responsible.name,
  sections: [who(responsible), use, ground, keeping, sharing, rights, children, warning],
})
