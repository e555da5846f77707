/** The build's own environment: this file is read by Taro, not by phones. */
declare const process: { readonly env: { readonly TARO_APP_SPEECH_PLUGIN?: string } }

/** WeChat's speech plugin (微信同声传译), in the version that the operator has added to the mini-program. */
const speechPlugin = process.env.TARO_APP_SPEECH_PLUGIN ?? ''
const plugins =
  speechPlugin === ''
    ? {}
    : { plugins: { WechatSI: { version: speechPlugin, provider: 'wx069ba97219f66d99' } } }

const tab = (page: string, text: string, icon: string) => ({
  pagePath: `tabs/${page}`,
  text,
  iconPath: `tabs/icons/${icon}.png`,
  selectedIconPath: `tabs/icons/${icon}-on.png`,
})

export default defineAppConfig({
  pages: ['tabs/home', 'tabs/messages', 'tabs/me'],
  subPackages: [
    {
      root: 'articles',
      pages: [
        'pages/anti-fraud',
        'pages/articles',
        'pages/article',
        'pages/quiz',
        'pages/numbers',
        'pages/edit-articles',
        'pages/edit-article',
      ],
    },
    {
      root: 'bookings',
      pages: [
        'pages/request-visit',
        'pages/booking',
        'pages/my-bookings',
        'pages/beat-bookings',
        'pages/booking-desk',
        'pages/booking-calendar',
      ],
    },
    {
      root: 'disputes',
      pages: [
        'pages/report',
        'pages/clue',
        'pages/dispute',
        'pages/my-disputes',
        'pages/beat-disputes',
        'pages/dispute-desk',
        'pages/heard',
        'pages/early-warnings',
        'pages/early-warning',
        'pages/early-warning-form',
      ],
    },
    {
      root: 'beats',
      pages: [
        'pages/find-officer',
        'pages/contact-card',
        'pages/print-card',
        'pages/stations',
        'pages/station',
        'pages/duty-hours',
        'pages/import-villages',
      ],
    },
    {
      root: 'feedback',
      pages: [
        'pages/questionnaire',
        'pages/paper-questionnaire',
        'pages/satisfaction',
        'pages/opinion',
        'pages/received',
      ],
    },
    {
      root: 'household',
      pages: ['pages/guides', 'pages/guide', 'pages/edit-guides', 'pages/edit-guide', 'pages/guide-gaps'],
    },
    {
      root: 'identity',
      pages: [
        'pages/sign-in',
        'pages/consent',
        'pages/staff-sign-in',
        'pages/change-password',
        'pages/two-step',
        'pages/privacy',
        'pages/own-data',
        'pages/own-account',
        'pages/close-account',
        'pages/staff',
        'pages/staff-member',
        'pages/invite-staff',
        'pages/import-staff',
      ],
    },
    { root: 'audit', pages: ['pages/audit'] },
    { root: 'messages', pages: ['pages/thread'] },
    {
      root: 'notices',
      pages: ['pages/notices', 'pages/choices', 'pages/undelivered', 'pages/templates', 'pages/template'],
    },
    { root: 'rounds', pages: ['pages/today', 'pages/packing', 'pages/plan', 'pages/motorbikes'] },
    {
      root: 'visits',
      pages: [
        'pages/visits',
        'pages/gate',
        'pages/visit',
        'pages/needs',
        'pages/need',
        'pages/new-need',
        'pages/care-visits',
        'pages/care-form',
        'pages/child-visits',
        'pages/child-form',
        'pages/notebook',
        'pages/prevention',
        'pages/edit-checklist',
      ],
    },
    { root: 'retention', pages: ['pages/periods'] },
    { root: 'statistics', pages: ['pages/ledger', 'pages/board'] },
    {
      root: 'workbench',
      pages: ['pages/today', 'pages/dispatch', 'pages/inbox', 'pages/conversation'],
    },
  ],
  preloadRule: {
    'tabs/home': {
      network: 'all',
      packages: ['articles', 'beats', 'bookings', 'disputes', 'household', 'identity', 'messages'],
    },
    'tabs/messages': { network: 'all', packages: ['feedback', 'messages', 'workbench'] },
    'tabs/me': { network: 'all', packages: ['feedback', 'identity', 'notices'] },
  },
  tabBar: {
    color: '#4b5563',
    selectedColor: '#17408b',
    backgroundColor: '#ffffff',
    borderStyle: 'white',
    list: [tab('home', '首页', 'home'), tab('messages', '我的事', 'messages'), tab('me', '我的', 'me')],
  },
  window: {
    navigationBarBackgroundColor: '#17408b',
    navigationBarTextStyle: 'white',
    navigationBarTitleText: '家门口警务',
    backgroundColor: '#f4f6fa',
    backgroundTextStyle: 'dark',
  },
  ...plugins,
  lazyCodeLoading: 'requiredComponents',
  __usePrivacyCheck__: true,
  requiredPrivateInfos: ['getLocation', 'chooseLocation'],
  permission: { 'scope.userLocation': { desc: '用来找离您最近的村和民警，不保存' } },
})
