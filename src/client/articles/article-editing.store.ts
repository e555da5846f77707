import { createDrafts } from '@client/platform/content-draft'
import type { ArticleText } from './article-editing.api'

export const useArticleDrafts = createDrafts<ArticleText>('article')

/** A new article before anything is written. */
export const blankArticle: ArticleText = {
  topic: 'anti-fraud',
  picture: 'badge',
  title: '',
  summary: '',
  keyRule: '',
  paragraphs: [''],
  season: null,
  basis: [{ law: '', article: null }],
  confirmLocally: null,
  lastChecked: { day: '2026-01-01', by: '' },
}

export const fieldNames: Readonly<Record<keyof ArticleText, string>> = {
  topic: '栏目',
  picture: '图画',
  title: '标题',
  summary: '一句话说明（清单里看得到）',
  keyRule: '要记住的一句话',
  paragraphs: '正文',
  season: '应季',
  basis: '依据',
  confirmLocally: '各地不一样的地方',
  lastChecked: '核对',
}
