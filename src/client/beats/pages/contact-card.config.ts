export default definePageConfig({ navigationBarTitleText: '民警联系卡' })
