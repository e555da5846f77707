export default definePageConfig({ navigationBarTitleText: '宣传和劝导' })
