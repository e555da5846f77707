export default definePageConfig({ navigationBarTitleText: '纠纷进展' })
