import { beforeEach, describe, expect, it } from 'vitest'
import { Weapp } from '@tests/support/weapp'

const folder = process.env.WEAPP_DIST ?? 'dist/weapp'

interface Listening {
  onStop?: (answer: { result: string }) => void
}

/** WeChat's speech plugin: what it is asked to read, and what it hears. */
function speechPlugin() {
  const read: string[] = []
  const listening: Listening = {}
  const plugin = {
    getRecordRecognitionManager: () =>
      Object.assign(listening, {
        start: () => undefined,
        stop: () => listening.onStop?.({ result: '身份证丢了咋办' }),
      }),
    textToSpeech: ({ content, success }: { content: string; success: (answer: object) => void }) => {
      read.push(content)
      success({ filename: `https://speech.example/${String(read.length)}.mp3` })
    },
  }
  return { plugin, read }
}

describe('the mini-program with the speech plugin of WeChat', () => {
  let weapp: Weapp
  const speech = speechPlugin()

  beforeEach(() => {
    weapp = new Weapp(folder)
    weapp.weixin.plugins.WechatSI = speech.plugin
    speech.read.length = 0
  })

  it('reads a situation of the quiz aloud, in pieces that the plugin takes', async () => {
    await weapp.boot()
    await weapp.open('articles/pages/quiz')

    await weapp.tap('读给我听')
    await weapp.settle()

    expect(speech.read.length).toBeGreaterThan(0)
    expect(Math.max(...speech.read.map(({ length }) => length))).toBeLessThanOrEqual(200)
    expect(weapp.text()).toContain(speech.read[0])
    expect(weapp.weixin.calls.filter(({ name }) => name === 'play')).toHaveLength(speech.read.length)
  })

  it('is heard on a phone whose mute switch is on', async () => {
    await weapp.boot()
    await weapp.open('articles/pages/quiz')

    await weapp.tap('读给我听')
    await weapp.settle()

    const { options } = weapp.weixin.calls.find(({ name }) => name === 'setInnerAudioOption') ?? {}
    expect(options).toMatchObject({ obeyMuteSwitch: false })
  })

  it('writes what was spoken into a long field', async () => {
    await weapp.boot()
    await weapp.open('articles/pages/anti-fraud')

    await weapp.tap('不会打字，按这里说')
    await weapp.tap('说完了')
    await weapp.tap('看一看')

    expect(weapp.text()).toContain('现在怎么办')
    expect(weapp.faults).toEqual([])
  })
})

describe('the mini-program without that plugin', () => {
  it('hides what it cannot do', async () => {
    const weapp = new Weapp(folder)
    await weapp.boot()

    await weapp.open('articles/pages/quiz')

    expect(weapp.text()).not.toContain('读给我听')
    expect(weapp.faults).toEqual([])
  })
})
