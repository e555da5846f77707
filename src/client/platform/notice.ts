import Taro from '@tarojs/taro'

/** A short sentence that goes away by itself. */
export const toast = (text: string): void => {
  void Taro.showToast({ title: text, icon: 'none', duration: 2500 })
}

interface Question {
  readonly title: string
  readonly text: string
  readonly yes: string
  readonly no?: string
}

/** Asks before something that cannot be taken back; true when the person says yes. */
export async function confirm({ title, text, yes, no = '取消' }: Question): Promise<boolean> {
  const answer = await Taro.showModal({ title, content: text, confirmText: yes, cancelText: no })
  return answer.confirm
}
