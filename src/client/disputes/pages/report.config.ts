export default definePageConfig({ navigationBarTitleText: '报纠纷' })
