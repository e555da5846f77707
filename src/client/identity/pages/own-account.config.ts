export default definePageConfig({ navigationBarTitleText: '改我的信息' })
