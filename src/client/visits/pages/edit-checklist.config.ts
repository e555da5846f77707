export default definePageConfig({ navigationBarTitleText: '走访清单' })
