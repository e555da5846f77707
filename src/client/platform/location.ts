import Taro from '@tarojs/taro'
import { isWeapp } from './runtime'

export interface Place {
  readonly lat: number
  readonly lng: number
}

/** Where the phone is now, or null where the person or the phone will not say. Asked only after a tap. */
export const whereAmI = (): Promise<Place | null> =>
  Taro.getLocation({ type: 'wgs84' }).then(
    ({ latitude, longitude }) => ({ lat: latitude, lng: longitude }),
    () => null,
  )

/** A place that the person points at on WeChat's own map; null where they did not. The web has no such map. */
export const choosePlace = (): Promise<Place | null> =>
  Taro.chooseLocation({}).then(
    ({ latitude, longitude }) => ({ lat: latitude, lng: longitude }),
    () => null,
  )

/** Shows a place that was pointed at on WeChat's own map; nothing where there is none. */
export const canShowPlace = isWeapp

export const showPlace = ({ lat, lng }: Place, name: string): void => {
  void Taro.openLocation({ latitude: lat, longitude: lng, name })
}
