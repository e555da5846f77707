export default definePageConfig({ navigationBarTitleText: '平安小文章' })
