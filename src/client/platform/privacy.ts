import Taro from '@tarojs/taro'
import { create } from 'zustand'
import { isWeapp } from './runtime'

type Answer = (answer: { event: 'agree' | 'disagree'; buttonId?: string }) => void

interface Privacy {
  readonly answer: Answer | null
}

/** WeChat's question whether a personal interface may be used; it waits until `answer` is called. */
export const usePrivacy = create<Privacy>()(() => ({ answer: null }))

/** The id of the button that carries `agreePrivacyAuthorization`; WeChat wants it named. */
export const agreeButtonId = 'agree-privacy'

export function answerPrivacy(event: 'agree' | 'disagree'): void {
  usePrivacy.getState().answer?.({ event, ...(event === 'agree' ? { buttonId: agreeButtonId } : {}) })
  usePrivacy.setState({ answer: null })
}

/** Registers for WeChat's privacy question (base library 2.32.3); older ones show WeChat's own sheet. */
export function watchPrivacy(): void {
  if (!isWeapp || !Taro.canIUse('onNeedPrivacyAuthorization')) return
  Taro.onNeedPrivacyAuthorization((resolve) => {
    usePrivacy.setState({ answer: resolve as unknown as Answer })
  })
}
