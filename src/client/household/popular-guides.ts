import type { IconName } from '@client/ui/icon-name'

interface PopularGuide {
  readonly slug: string
  /** As villagers say it; shorter than the guide's title. */
  readonly words: string
  readonly icon: IconName
}

/** What is asked most, in villagers' words. */
export const popularGuides: readonly PopularGuide[] = [
  { slug: 'birth-registration', words: '娃上户口', icon: 'people' },
  { slug: 'id-card-renewal', words: '身份证到期、坏了', icon: 'refresh' },
  { slug: 'id-card-lost', words: '身份证丢了', icon: 'id-card' },
  { slug: 'id-card-home-visit', words: '走不动，上门办证', icon: 'home' },
  { slug: 'marriage-transfer', words: '结婚迁户口', icon: 'transfer' },
  { slug: 'death-cancellation', words: '去世销户口', icon: 'document' },
  { slug: 'household-split', words: '分家分户', icon: 'household' },
  { slug: 'id-card-remote', words: '在外地办身份证', icon: 'place' },
]
