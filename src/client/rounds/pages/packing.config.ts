export default definePageConfig({ navigationBarTitleText: '携行清单' })
