export default definePageConfig({ navigationBarTitleText: '写一条线索' })
