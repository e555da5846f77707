import type { AuditEntry } from '@shared/audit/audit-entry'

/** Every expected "no": its HTTP status and the sentence that the person reads. */
export const refusals = {
  'request.invalid': { status: 400, text: '有的地方没填对，请看一看红字再试' },
  'request.malformed': { status: 400, text: '这次提交的内容读不出来，请重新试一次' },
  'request.unsupported-media-type': { status: 415, text: '这种格式的内容收不了，请换一种再试' },
  'request.too-large': { status: 413, text: '内容太大了，请减少一些再试' },
  'request.not-found': { status: 404, text: '没有找到您要的内容' },
  'request.too-many': { status: 429, text: '操作太快了，请歇一会儿再试' },
  'request.key-reused': { status: 422, text: '这次提交和上一次的编号重复了，请重新提交' },
  'request.busy': { status: 503, text: '现在人多，请过一会儿再试' },

  'actor.signed-out': { status: 401, text: '请先登录' },
  'actor.not-allowed': { status: 403, text: '您没有权限办理此事项' },

  'identity.code-too-soon': { status: 429, text: '验证码要得太勤了，请过一会儿再要' },
  'identity.code-wrong': { status: 400, text: '验证码不对，请看清短信再填' },
  'identity.code-expired': { status: 400, text: '验证码过期了，请重新要一个' },
  'identity.code-used-up': { status: 429, text: '验证码错了太多次，请重新要一个' },
  'identity.gateway-failed': { status: 502, text: '短信没有发出去，请过一会儿再试' },
  'identity.weixin-failed': { status: 502, text: '微信登录没有成功，请再试一次或用手机号登录' },
  'identity.phone-needed': { status: 409, text: '还需要您的手机号，请点“用手机号登录”' },
  'identity.sign-in-wrong': { status: 401, text: '警号（工号）或密码不对' },
  'identity.sign-in-locked': { status: 423, text: '密码错了太多次，账号已锁定，请 15 分钟后再试' },
  'identity.two-step-needed': { status: 401, text: '请填写手机验证器上的 6 位数字' },
  'identity.password-change-needed': { status: 403, text: '第一次登录要先改密码' },
  'identity.access-ended': { status: 403, text: '您的任期到了，或者还没有考察通过，请找所里办' },
  'identity.password-weak': { status: 400, text: '新密码至少 10 位，不能和旧密码或警号（工号）相同' },
  'identity.consent-needed': { status: 403, text: '请先看一看并同意《个人信息说明》' },
  'identity.consent-outdated': { status: 409, text: '《个人信息说明》有更新，请重新看一看' },
  'identity.guardian-needed': {
    status: 403,
    text: '未满 14 周岁，请让爸爸、妈妈或其他监护人用他们的手机号登录，替你办',
  },

  'staff.not-found': { status: 404, text: '没有找到这个人' },
  'staff.number-taken': { status: 409, text: '这个警号（工号）已经有人用了' },
  'staff.not-now': { status: 409, text: '这件事现在不能这样办，请刷新看看' },
  'staff.day-past': { status: 400, text: '日子要从今天起往后' },

  'station.not-found': { status: 404, text: '没有找到这个派出所' },
  'beat.not-found': { status: 404, text: '没有找到这个警务区' },
  'beat.closed': { status: 409, text: '这个警务区已经撤了' },
  'beat.still-has-villages': { status: 409, text: '还有村归这个警务区，先把村划走再撤' },
  'beat.still-at-work': { status: 409, text: '这个警务区还有没办完的事，办完或移交了再撤' },
  'duty.person-not-fit': { status: 400, text: '这个人不能这样排，请换一个人' },
  'duty.hours-wrong': { status: 400, text: '钟点不对：从早到晚写，不要重叠' },
  'village.not-found': { status: 404, text: '没有找到这个村' },

  'import.unreadable': { status: 415, text: '这个文件读不出来，请下载模板，填好再传' },
  'import.too-long': { status: 413, text: '一次最多 500 行，请分几次传' },

  'retention.out-of-bounds': { status: 400, text: '天数不在允许的范围里' },

  'upload.not-found': { status: 404, text: '没有找到这张图片或这段录音，请重新选一次' },
  'upload.link-expired': { status: 403, text: '这个链接过期了，请刷新页面再看' },
  'upload.missing': { status: 400, text: '没有收到图片或录音，请重新选一次' },
  'upload.too-large': { status: 413, text: '文件太大了，图片不要超过 10 MB' },
  'upload.not-a-picture': { status: 415, text: '这个文件不是能看的图片，请换一张照片' },
  'upload.not-a-voice': { status: 415, text: '这段录音打不开，请重新录一次' },
  'upload.voice-too-long': { status: 400, text: '录音最长 60 秒，请分几段说' },

  'thread.not-found': { status: 404, text: '没有找到这段对话' },
  'thread.closed': { status: 409, text: '这件事已经办结，村民再留言会重新打开' },
  'thread.not-answered': { status: 409, text: '还没有答复，先答复再办结' },
  'thread.not-waiting': { status: 409, text: '这件事现在不用这样办，请刷新看看' },
  'thread.nothing-to-review': { status: 409, text: '这句话不用再看了，请刷新看看' },
  'thread.same-beat': { status: 409, text: '这段对话已经在这个警务区了' },

  'booking.not-found': { status: 404, text: '没有找到这次预约' },
  'booking.not-now': { status: 409, text: '这件事现在不能这样办，请刷新看看' },
  'booking.slot-full': { status: 409, text: '这个时间约满了，请换一个时间' },
  'booking.slot-closed': { status: 409, text: '这个时间不上门，请换一个时间' },
  'booking.already-booked': { status: 409, text: '这个人在这个时间已经约过了，不用再约' },
  'booking.too-many': { status: 409, text: '您已经约了好几次还没办完，办完再约；急着办请打电话' },
  'booking.too-late-to-change': { status: 409, text: '快到上门的时间了，请打电话给民警' },
  'booking.call-first': { status: 409, text: '出发前先打个电话，打通了记一下再出发' },
  'booking.time-outside-slot': { status: 400, text: '定的钟点不在约好的半天里' },
  'booking.reason-needed': { status: 400, text: '请写一句为什么' },
  'booking.capacity-below-booked': { status: 409, text: '这半天已经约出去的比这个数多，先给村民改期' },
  'booking.not-yet': { status: 400, text: '记的时间比现在还晚，请看看手机的钟对不对' },
  'booking.too-long-ago': { status: 409, text: '这一步过了两天才送到，请看看现在怎么样了再补记' },
  'booking.moved-meanwhile': { status: 409, text: '同事在这之后已经动过这户，请看看两边记的再定' },

  'round.changed-meanwhile': { status: 409, text: '同事刚调过今天的顺序，请刷新看看再调' },
  'round.slots-first': { status: 409, text: '约在上午的要排在下午的前面' },
  'village-plan.not-found': { status: 404, text: '没有找到这条下村安排' },
  'village-plan.day-out-of-range': { status: 400, text: '只能安排今天到两周以内' },
  'village-plan.other-beat': { status: 400, text: '这个村不归这个警务区管，请换一个村' },
  'village-plan.planned-already': { status: 409, text: '这个半天已经安排了这个村' },
  'village-plan.not-now': { status: 409, text: '这条安排已经取消或者过去了' },
  'motorbike.not-found': { status: 404, text: '没有找到这辆摩托车' },
  'motorbike.plate-taken': { status: 409, text: '这个车牌已经登记了' },
  'motorbike.changed-meanwhile': { status: 409, text: '别人刚改过这辆车，请重新打开再改' },
  'motorbike.keeper-not-fit': { status: 400, text: '保管人要是本所的民警或辅警' },

  'guide.not-found': { status: 404, text: '没有找到这篇指南' },
  'guide.changed-meanwhile': { status: 409, text: '别人刚改过这篇指南，请重新打开再改' },
  'guide-gap.not-found': { status: 404, text: '这个问题已经不在清单里了' },

  'dispute.not-found': { status: 404, text: '没有找到这件事' },
  'dispute.not-now': { status: 409, text: '这件事现在不能这样办，请刷新看看' },
  'dispute.reason-needed': { status: 400, text: '请写一句为什么' },
  'dispute.same-risk': { status: 409, text: '已经是这个等级了，请刷新看看' },
  'dispute.lowering-needs-officer': { status: 403, text: '降低等级只能由民警来定' },
  'dispute.withdrawal-needs-call': { status: 409, text: '这件事要民警先和您联系，确认平安了才能撤回' },
  'dispute.too-early': { status: 409, text: '还没到回访的日子' },
  'dispute.assignee-not-fit': { status: 400, text: '这件事不能分给这个人，请换一个人' },
  'dispute.no-such-receipt': { status: 404, text: '没有找到这个编号的事，请看看编号对不对' },
  'dispute.consent-missing': { status: 409, text: '双方都说愿意了才能调解，先问一问（人民调解法 17 条）' },
  'dispute.basis-not-fit': { status: 400, text: '调解的种类和以谁的名义对不上，请重新选' },
  'dispute.not-for-mediation': { status: 409, text: '这件事不能这样调解，要依法处理' },
  'dispute.officer-needed': { status: 409, text: '治安调解要有民警主持，辅警不算' },
  'dispute.recording-needed': {
    status: 409,
    text: '只有一名民警的，要全程同步录音录像才能治安调解（治安管理处罚法 108 条）',
  },
  'dispute.guardian-needed': { status: 409, text: '有未成年人的，要监护人在场才能治安调解' },
  'dispute.second-meeting-late': { status: 409, text: '第二次治安调解要在第一次后 7 个工作日内' },
  'dispute.meetings-used-up': { status: 409, text: '治安调解已经做过两次，请依法处理或转别的途径' },
  'dispute.instalments-open': { status: 409, text: '还有没履行完的，记下落实了再办结' },
  'dispute.no-such-instalment': { status: 404, text: '没有找到这一笔，请刷新看看' },
  'dispute.side-needed': { status: 400, text: '请选是哪一方' },
  'dispute.same-party': { status: 409, text: '这个手机号是反映的一方自己的，请看看填对没有' },
  'dispute.no-such-member': { status: 404, text: '这个人没有参加这件事的调解' },
  'dispute.has-stepped-out': { status: 409, text: '这个人已经回避，不能再请来' },
  'dispute.no-agreement': { status: 404, text: '还没有写下协议，没有协议书' },
  'dispute.too-many': { status: 429, text: '今天从这里报得太多了，请明天再来；急事请打电话' },

  'warning.not-found': { status: 404, text: '没有找到这条排查' },
  'warning.not-open': { status: 409, text: '这条排查已经办过了，请刷新看看' },
  'warning.other-village': { status: 403, text: '只能写自己负责的村' },

  'article.not-found': { status: 404, text: '没有找到这篇文章' },
  'article.changed-meanwhile': { status: 409, text: '别人刚改过这篇文章，请重新打开再改' },

  'feedback.too-many': { status: 429, text: '今天从这里提得太多了，请明天再来，或者打电话说' },
  'opinion.not-found': { status: 404, text: '没有找到这条意见' },
  'opinion.already-answered': { status: 409, text: '这条已经答复过了' },
  'satisfaction.unknown-case': { status: 404, text: '没有找到您办的这件事' },
  'satisfaction.not-ended': { status: 409, text: '这件事还没办完，办完再评' },

  'visit.not-found': { status: 404, text: '没有找到这次走访' },
  'visit.already-approved': { status: 409, text: '这次走访已经有民警看过了，请刷新看看' },
  'visit.checklist-unknown': { status: 409, text: '清单换了新版，请刷新再记' },
  'need.not-found': { status: 404, text: '没有找到这件事' },
  'need.not-now': { status: 409, text: '这件事现在不能这样办，请刷新看看' },
  'need.owner-not-fit': { status: 400, text: '这件事不能交给这个人，请换一个人' },
  'need.due-not-fit': { status: 400, text: '期限要在今天以后、半年以内' },
  'care-visit.not-found': { status: 404, text: '没有找到这次关爱走访' },
  'care-visit.consent-outdated': { status: 409, text: '同意的话有更新，请重新念一遍、问一遍' },
  'child-visit.not-found': { status: 404, text: '没有找到这条记录，也许已经删了' },
  'note.not-found': { status: 404, text: '没有找到这一条，也许已经撕掉了' },

  'notice.not-found': { status: 404, text: '没有找到这条通知' },
  'notice.not-dead': { status: 409, text: '这一条不用再发了，请刷新看看' },
  'notice-template.not-found': { status: 404, text: '这种通知不走这个渠道' },
  'notice-template.changed-meanwhile': { status: 409, text: '别人刚改过这个说法，请重新打开再改' },

  'ledger.not-found': { status: 404, text: '没有找到这次导出申请' },
  'ledger.own-approval': { status: 403, text: '自己申请的要请另一个人批准' },
  'ledger.not-waiting': { status: 409, text: '这次申请已经办过了，请刷新看看' },
  'ledger.not-approved': { status: 409, text: '还没有批准，不能下载' },
  'ledger.already-downloaded': { status: 409, text: '已经下载过一次，还要的话请重新申请' },
  'ledger.expired': { status: 409, text: '批准过了一天没有下载，请重新申请' },
  'ledger.too-large': { status: 409, text: '超过 5000 条，请把日期缩短再导' },
} as const satisfies Record<string, { status: number; text: string }>

export type RefusalCode = keyof typeof refusals

/** One field that a person filled in wrongly; `text` is shown beside it. */
export interface FieldError {
  readonly field: string
  readonly text: string
}

interface Details {
  readonly errors?: readonly FieldError[]
  /** Replaces the general sentence where the refusal can say more (whom to call, when to come again). */
  readonly text?: string
  /** Seconds after which trying again makes sense. */
  readonly retryAfter?: number
  /** What would work instead, for a page to offer (the next free half-day). */
  readonly offer?: Readonly<Record<string, string | number>>
  /** What to write into the audit after the refused transaction is rolled back. */
  readonly attempt?: AuditEntry
}

/** An expected "no". Anything else that is thrown is a fault. */
export class Refusal extends Error {
  readonly code: RefusalCode
  readonly status: number
  readonly details: Details

  constructor(code: RefusalCode, details: Details = {}) {
    super(details.text ?? refusals[code].text)
    this.name = 'Refusal'
    this.code = code
    this.status = refusals[code].status
    this.details = details
  }
}
