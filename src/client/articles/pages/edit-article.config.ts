export default definePageConfig({ navigationBarTitleText: '改文章' })
