export default definePageConfig({ navigationBarTitleText: '急难愁盼' })
