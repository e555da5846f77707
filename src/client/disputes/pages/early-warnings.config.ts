export default definePageConfig({ navigationBarTitleText: '纠纷排查' })
