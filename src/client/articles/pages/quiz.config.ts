export default definePageConfig({ navigationBarTitleText: '是不是骗子？' })
