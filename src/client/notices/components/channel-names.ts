import type { NoticeChannel } from '@shared/notices/notice'

export const channelNames: Record<NoticeChannel, string> = {
  app: '小程序里',
  sms: '短信',
  weixin: '微信',
}
