export default definePageConfig({ navigationBarTitleText: '和民警说' })
