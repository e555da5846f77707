export default definePageConfig({ navigationBarTitleText: '没答上的问题' })
