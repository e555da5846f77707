export default definePageConfig({ navigationBarTitleText: '从表格添村' })
