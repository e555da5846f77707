import { z } from 'zod'
import { roles, staffRoles } from '@shared/kernel/actor'
import { contract } from '@shared/kernel/contract'
import { instant, publicId, typedPhone, typedText } from '@shared/kernel/fields'

/** What a signed-in person may know about themselves; the phone is masked (138****0000). */
const accountView = z.object({
  id: z.string(),
  role: z.enum(roles),
  /** How the officer addresses a resident, or the name of a member of staff; null until told. */
  name: z.string().nullable(),
  phone: z.string().nullable(),
  villageCode: z.string().nullable(),
  villageName: z.string().nullable(),
  station: z.object({ id: z.int(), name: z.string() }).nullable(),
  beats: z.array(z.object({ id: publicId, name: z.string() })),
  mustChangePassword: z.boolean(),
  twoStep: z.boolean(),
  /** True when the current version of the consent text was agreed to; staff need none. */
  consented: z.boolean(),
})

const sixDigits = z
  .string()
  .trim()
  .regex(/^\d{6}$/, '验证码是 6 位数字')

const startOfSession = z.union([
  z.strictObject({ phone: typedPhone, code: sixDigits }),
  z.strictObject({
    weixinCode: z.string().min(1).max(200),
    phoneCode: z.string().min(1).max(200).optional(),
  }),
  z.strictObject({
    staffNumber: z.string().trim().min(1, '请填警号（工号）').max(20),
    password: z.string().min(1, '请填密码').max(200),
    totp: sixDigits.optional(),
  }),
])

export const identityContracts = {
  sendPhoneCode: contract({
    method: 'POST',
    path: '/api/phone-codes',
    summary: '发短信验证码（6 位，5 分钟内有效，可错 5 次）',
    access: 'public',
    body: z.strictObject({ phone: typedPhone }),
    /** `demoCode` exists in the demo only. */
    response: z.object({ expiresInSeconds: z.int(), demoCode: z.string().optional() }),
    status: 201,
  }),
  startSession: contract({
    method: 'POST',
    path: '/api/sessions',
    summary: '登录：手机号加验证码，或微信，或警号（工号）加密码',
    access: 'public',
    body: startOfSession,
    response: z.object({ token: z.string(), actor: accountView }),
    status: 201,
  }),
  currentSession: contract({
    method: 'GET',
    path: '/api/sessions/current',
    summary: '我是谁',
    access: 'signed-in',
    response: accountView,
    status: 200,
    beforePasswordChange: true,
  }),
  endSession: contract({
    method: 'DELETE',
    path: '/api/sessions/current',
    summary: '退出登录',
    access: 'signed-in',
    response: null,
    status: 204,
    beforePasswordChange: true,
  }),
  describeMyself: contract({
    method: 'POST',
    path: '/api/own-account',
    summary: '怎么称呼我、我是哪个村的',
    access: ['resident'],
    body: z.strictObject({
      name: typedText(20).nullable().optional(),
      villageCode: z
        .string()
        .regex(/^\d{12}$/)
        .nullable()
        .optional(),
    }),
    response: accountView,
    status: 200,
  }),
  consentDocument: contract({
    method: 'GET',
    path: '/api/consent-document',
    summary: '《个人信息说明》现行版本',
    access: 'public',
    response: z.object({
      version: z.string(),
      title: z.string(),
      operator: z.string(),
      sections: z.array(z.object({ heading: z.string(), paragraphs: z.array(z.string()) })),
    }),
    status: 200,
  }),
  giveConsent: contract({
    method: 'POST',
    path: '/api/consents',
    summary: '同意《个人信息说明》；未满 14 周岁由监护人的账号办',
    access: ['resident'],
    body: z.strictObject({ version: z.string().max(20), atLeastFourteen: z.boolean() }),
    response: z.object({ version: z.string(), givenAt: instant }),
    status: 201,
  }),
  changePassword: contract({
    method: 'POST',
    path: '/api/own-password',
    summary: '改密码',
    access: staffRoles,
    body: z.strictObject({ current: z.string().min(1).max(200), next: z.string().min(1).max(200) }),
    response: null,
    status: 204,
    beforePasswordChange: true,
  }),
  beginTwoStep: contract({
    method: 'POST',
    path: '/api/two-step',
    summary: '开始启用两步登录（RFC 6238 TOTP）',
    access: staffRoles,
    body: z.strictObject({ password: z.string().min(1).max(200) }),
    response: z.object({ secret: z.string(), uri: z.string() }),
    status: 201,
  }),
  confirmTwoStep: contract({
    method: 'POST',
    path: '/api/two-step/confirmation',
    summary: '填一次验证器上的数字，两步登录从此启用',
    access: staffRoles,
    body: z.strictObject({ code: sixDigits }),
    response: null,
    status: 204,
  }),
} as const
