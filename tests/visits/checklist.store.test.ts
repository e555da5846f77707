import { describe, expect, it, vi } from 'vitest'
import { toPreview } from '@client/visits/checklist-editing.store'

vi.mock('@tarojs/taro', () => ({ default: {} }))

describe('the preview of a checklist', () => {
  it('tells lines apart that have no code yet, and leaves the others as they are', () => {
    const blank = { key: '', name: '', hint: '' }
    const dogs = { key: 'dogs', name: '养犬登记', hint: '拴没拴' }

    const { checks, prompts, topics } = toPreview(
      { title: '', checks: [blank, dogs, blank], prompts: [blank], topics: [dogs] },
      2,
    )

    expect(checks.map(({ key }) => key)).toEqual(['new-checks-0', 'dogs', 'new-checks-2'])
    expect(prompts.map(({ key }) => key)).toEqual(['new-prompts-0'])
    expect(topics).toEqual([dogs])
  })
})
