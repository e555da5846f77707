export default definePageConfig({ navigationBarTitleText: '提意见、说线索' })
