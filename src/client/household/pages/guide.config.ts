export default definePageConfig({ navigationBarTitleText: '指南' })
