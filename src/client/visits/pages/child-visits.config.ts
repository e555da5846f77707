export default definePageConfig({ navigationBarTitleText: '留守儿童' })
