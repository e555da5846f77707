export default definePageConfig({ navigationBarTitleText: '我约的上门办证' })
