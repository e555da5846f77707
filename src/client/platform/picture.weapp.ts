import Taro from '@tarojs/taro'
import type { RawFile } from './kept-file'

/** Lets the person take or choose pictures; none where they think better of it. */
export const choosePictures = (most: number): Promise<readonly RawFile[]> =>
  Taro.chooseMedia({ count: most, mediaType: ['image'], sizeType: ['compressed'] }).then(
    ({ tempFiles }) => tempFiles.map(({ tempFilePath }) => tempFilePath),
    () => [],
  )

/** WeChat's own viewer, which zooms with two fingers; on the web the page shows the picture itself. */
export function viewPicture(address: string): boolean {
  void Taro.previewImage({ urls: [address], current: address })
  return true
}
