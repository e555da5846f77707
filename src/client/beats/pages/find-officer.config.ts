export default definePageConfig({ navigationBarTitleText: '找我的民警' })
