import Taro from '@tarojs/taro'

/** WeChat's one-time code for this person; the server exchanges it for who they are. */
export const weixinCode = (): Promise<string> => Taro.login().then(({ code }) => code)
