import Taro from '@tarojs/taro'
import { confirm } from './notice'
import { isWeapp } from './runtime'

const question = {
  title: '有新版本',
  text: '换上新版本，只要一会儿。您写的都还在。',
  yes: '换上',
  no: '等会儿',
}

/** WeChat runs the old version until the next cold start; whoever wants to changes over now. */
export function watchUpdates(): void {
  if (!isWeapp || !Taro.canIUse('getUpdateManager')) return
  const manager = Taro.getUpdateManager()
  manager.onUpdateReady(() => {
    void confirm(question).then((yes) => {
      if (yes) manager.applyUpdate()
    })
  })
}
