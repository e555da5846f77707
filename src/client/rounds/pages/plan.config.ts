export default definePageConfig({ navigationBarTitleText: '下村安排' })
