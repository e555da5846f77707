export default definePageConfig({ navigationBarTitleText: '两步登录' })
