export default definePageConfig({ navigationBarTitleText: '一条排查' })
