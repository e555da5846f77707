import type { Guide } from '@shared/household/guide'
import type { GuideView } from './household.api'

/** The guide inside a view, for the rules that lay it out and read it aloud. */
export const guideOf = (view: GuideView): Guide => ({
  ...view,
  bring: view.bring.map(({ item, form, note }) => ({ item, form, ...(note === undefined ? {} : { note }) })),
})
