import Taro from '@tarojs/taro'
import { isWeapp } from './runtime'

/** Opens the phone's dialler with the number; nothing is dialled before the person presses call. */
export function callNumber(number: string): void {
  if (isWeapp) Taro.makePhoneCall({ phoneNumber: number }).catch(() => undefined)
  else window.location.href = `tel:${number.replace(/[^\d+]/g, '')}`
}
