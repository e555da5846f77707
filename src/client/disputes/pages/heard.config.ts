export default definePageConfig({ navigationBarTitleText: '登记听到的纠纷' })
