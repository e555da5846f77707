export default definePageConfig({ navigationBarTitleText: '上门办证' })
