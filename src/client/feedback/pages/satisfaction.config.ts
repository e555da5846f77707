export default definePageConfig({ navigationBarTitleText: '这件事办得怎么样' })
