import Taro from '@tarojs/taro'

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
