interface Call {
  readonly name: string
  readonly options: Record<string, unknown>
}

type Options = Record<string, unknown>
type Callback = ((value: unknown) => void) | undefined

const nothing = () => undefined
const size = { windowWidth: 375, windowHeight: 700, screenWidth: 375, screenHeight: 812, pixelRatio: 2 }

interface Journey {
  readonly open: (address: string) => void
  readonly back: () => void
}

const silentSocket = { onOpen: nothing, onMessage: nothing, onClose: nothing, send: nothing, close: nothing }

const files = {
  saveFile: ({ success }: Options) => (success as Callback)?.({ savedFilePath: 'wxfile://store/1.mp3' }),
  removeSavedFile: nothing,
}

class RecorderStandIn {
  private started: () => void = nothing
  private stopped: Callback
  readonly onStart = (act: () => void) => (this.started = act)
  readonly onStop = (act: (recorded: unknown) => void) => (this.stopped = act)
  readonly onError = nothing
  readonly start = () => {
    this.started()
  }
  readonly stop = () => this.stopped?.({ tempFilePath: 'wxfile://tmp/1.mp3', duration: 3000 })
}

/** Stands in for `wx`: remembers what was called, keeps storage, answers the API from `answers`. */
export class WeixinStandIn {
  readonly calls: Call[] = []
  /** Answers of the API by path; an unknown path finds no server. */
  readonly answers: Record<string, unknown> = {}
  readonly storage = new Map<string, unknown>()
  /** The plugins that the operator has added; another one is refused as WeChat refuses it. */
  readonly plugins: Record<string, unknown> = {}

  plugin(name: string): unknown {
    if (!(name in this.plugins)) throw new Error(`plugin ${name} is not declared`)
    return this.plugins[name]
  }

  /** Taro copies `Object.keys(wx)`: every interface has to be an own key. */
  object({ open, back }: Journey): Record<string, unknown> {
    const navigate = (options: Options) => {
      open(String(options.url))
    }
    return {
      getStorageSync: (key: string) => this.storage.get(key) ?? '',
      setStorageSync: (key: string, value: unknown) => this.storage.set(key, value),
      removeStorageSync: (key: string) => this.storage.delete(key),
      getStorageInfoSync: () => ({ keys: [...this.storage.keys()], currentSize: 1, limitSize: 10_240 }),
      connectSocket: () => silentSocket,
      getRecorderManager: () => this.recorder,
      getFileSystemManager: () => files,
      uploadFile: this.upload.bind(this),
      pageScrollTo: this.record('pageScrollTo'),
      getSystemInfoSync: () => ({ ...size, SDKVersion: '3.5.0', platform: 'devtools', language: 'zh_CN' }),
      getWindowInfo: () => size,
      getDeviceInfo: () => ({ platform: 'devtools' }),
      getAppBaseInfo: () => ({ SDKVersion: '3.5.0', fontSizeSetting: 17 }),
      canIUse: () => true,
      getLaunchOptionsSync: () => ({ path: 'tabs/home', query: {}, scene: 1001 }),
      onNetworkStatusChange: nothing,
      getNetworkType: this.record('getNetworkType', nothing, { networkType: '4g' }),
      getUpdateManager: () => ({ onUpdateReady: nothing, applyUpdate: nothing }),
      setInnerAudioOption: this.record('setInnerAudioOption'),
      onNeedPrivacyAuthorization: nothing,
      onAppShow: nothing,
      nextTick: (act: () => void) => setTimeout(act, 0),
      request: this.request.bind(this),
      navigateTo: this.record('navigateTo', navigate),
      redirectTo: this.record('redirectTo', navigate),
      switchTab: this.record('switchTab', navigate),
      navigateBack: this.record('navigateBack', back),
      createInnerAudioContext: () => this.sound(),
      makePhoneCall: this.record('makePhoneCall'),
      showToast: this.record('showToast'),
      showModal: this.record('showModal', nothing, { confirm: true }),
    }
  }

  /** Records three seconds of nothing. */
  private readonly recorder = new RecorderStandIn()

  /** Plays whatever it is given to its end at once. */
  private sound(): object {
    let ended: () => void = nothing
    const sound = {
      src: '',
      onEnded: (act: () => void) => (ended = act),
      onError: nothing,
      destroy: nothing,
      play: () => {
        this.calls.push({ name: 'play', options: { src: sound.src } })
        setTimeout(() => {
          ended()
        }, 0)
      },
    }
    return sound
  }

  private record(name: string, act: (options: Options) => void = nothing, result: object = {}) {
    return (options: Options = {}) => {
      this.calls.push({ name, options })
      act(options)
      setTimeout(() => (options.success as Callback)?.({ errMsg: `${name}:ok`, ...result }), 0)
    }
  }

  private upload(options: Options): { abort: () => void } {
    const { header, ...rest } = options
    return this.request({
      ...rest,
      header,
      success: (answer: { data: unknown }) =>
        (options.success as Callback)?.({ ...answer, data: JSON.stringify(answer.data) }),
    })
  }

  private request(options: Options): { abort: () => void } {
    this.calls.push({ name: 'request', options })
    const path = String(options.url)
      .replace(/^https?:\/\/[^/]+/, '')
      .split('?')[0]
    const answer = this.answers[path ?? '']
    setTimeout(() => {
      if (answer === undefined) (options.fail as Callback)?.({ errMsg: 'request:fail' })
      else
        (options.success as Callback)?.({ statusCode: 200, data: answer, header: {}, errMsg: 'request:ok' })
    }, 0)
    return { abort: nothing }
  }
}
