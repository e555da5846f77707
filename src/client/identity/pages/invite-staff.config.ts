export default definePageConfig({ navigationBarTitleText: '添一个人' })
