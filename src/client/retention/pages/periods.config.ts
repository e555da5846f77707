export default definePageConfig({ navigationBarTitleText: '存多久' })
