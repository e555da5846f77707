export default definePageConfig({ navigationBarTitleText: '派出所和村' })
