export default definePageConfig({ navigationBarTitleText: '改说法' })
