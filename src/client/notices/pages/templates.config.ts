export default definePageConfig({ navigationBarTitleText: '通知的说法' })
