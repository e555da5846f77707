// Phones in the villages are old: iOS 12 and the WebView of Chrome 66 are the floor.
export default {
  presets: [['taro', { framework: 'react', ts: true, compiler: 'webpack5', targets: { ios: '12', chrome: '66' } }]],
}
