import type { IconName } from '@client/ui/icon-name'
import type { DisputeCategory } from '@shared/disputes/dispute-category'

/** A drawing for each kind of matter, for those who read little. */
export const categoryIcons: Record<DisputeCategory, IconName> = {
  family: 'people',
  neighbours: 'fence',
  homestead: 'home',
  boundary: 'land',
  forest: 'trees',
  water: 'water',
  livestock: 'wheat',
  passage: 'route',
  debt: 'money',
  wages: 'helmet',
  compensation: 'hammer',
  traffic: 'car',
  farming: 'tractor',
  requisition: 'construction',
  'village-affairs': 'hall',
  pollution: 'factory',
  consumption: 'cart',
  medical: 'stethoscope',
  'property-service': 'building',
  other: 'more',
}
