export default definePageConfig({ navigationBarTitleText: '警用摩托车' })
