export default definePageConfig({ navigationBarTitleText: '写一条排查' })
