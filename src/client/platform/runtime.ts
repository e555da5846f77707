/** Replaced at build time (config/index.ts). */
declare const process: { readonly env: { readonly TARO_ENV?: string; readonly TARO_APP_API_BASE?: string } }

/** True in the WeChat mini-program, false in the web page; a constant at build time, so the other branch is dropped. */
export const isWeapp = process.env.TARO_ENV === 'weapp'

/** Where the API lives: the page's own origin on the web, the station's server in WeChat. */
const apiBase = process.env.TARO_APP_API_BASE ?? ''

/** The address of a file that the API serves. */
export const apiAddress = (path: string) => `${apiBase}${path}`
