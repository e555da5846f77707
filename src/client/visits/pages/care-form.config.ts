export default definePageConfig({ navigationBarTitleText: '看望老人' })
