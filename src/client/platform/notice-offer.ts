import Taro from '@tarojs/taro'
import { useEffect, useRef } from 'react'
import type { ResponseOf } from '@shared/kernel/contract'
import type { NoticeKind } from '@shared/notices/notice'
import type { noticeContracts } from '@shared/notices/notice.contract'
import { type WeixinBundle, weixinBundles } from '@shared/notices/weixin-bundles'
import { randomKey } from './random-key'
import { endpoint } from './request'
import { isWeapp } from './runtime'
import { useSession } from './session'

export const readNoticeChoices = endpoint<typeof noticeContracts.choices>('GET', '/api/notice-choices')
export const chooseNotices = endpoint<typeof noticeContracts.choose>('POST', '/api/notice-choices')
const subscribe = endpoint<typeof noticeContracts.subscribe>('POST', '/api/notice-subscriptions')

/** WeChat shows three on its sheet. */
const MOST = 3

type WeixinTemplate = ResponseOf<typeof noticeContracts.choices>['weixinTemplates'][number]

/** `accept`, or with a sound or a banner: `acceptWithAudio`, `acceptWithAlert`, `acceptWithForcePush`. */
const isAccepted = (answer: unknown): boolean => typeof answer === 'string' && answer.startsWith('accept')

/** WeChat's own sheet, which only a tap may open; the kinds that the person accepted. */
export async function askWeixin(templates: readonly WeixinTemplate[]): Promise<readonly NoticeKind[]> {
  const asked = templates.slice(0, MOST)
  if (!isWeapp || asked.length === 0) return []
  const tmplIds = asked.map(({ templateId }) => templateId)
  const answer = (await Taro.requestSubscribeMessage({ tmplIds, entityIds: [] }).catch(() => ({}))) as Record<
    string,
    unknown
  >
  const kinds = asked.filter(({ templateId }) => isAccepted(answer[templateId])).map(({ kind }) => kind)
  if (kinds.length > 0) await subscribe({ body: { kinds } }, { key: randomKey() }).catch(() => undefined)
  return kinds
}

/** In WeChat: with the tap that sends something, asks whether WeChat may tell how it goes on. On the web: nothing. */
export function useNoticeOffer(bundle: WeixinBundle): () => void {
  const known = useRef<readonly WeixinTemplate[]>([])
  const isResident = useSession(({ actor }) => actor?.role === 'resident')
  useEffect(() => {
    if (!isWeapp || !isResident) return
    const wanted: readonly NoticeKind[] = weixinBundles[bundle]
    // The sheet opens within the tap only: what it asks for has to be there before.
    readNoticeChoices({}).then(
      ({ weixin, weixinTemplates }) => {
        known.current = weixin ? weixinTemplates.filter(({ kind }) => wanted.includes(kind)) : []
      },
      () => undefined,
    )
  }, [bundle, isResident])
  return () => {
    void askWeixin(known.current)
  }
}
