export default definePageConfig({ navigationBarTitleText: '问户口、身份证' })
