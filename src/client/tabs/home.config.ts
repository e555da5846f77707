export default definePageConfig({ navigationBarTitleText: '家门口警务' })
