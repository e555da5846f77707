import type { BeijingDay } from '@shared/kernel/beijing-time'

interface HolidayRange {
  readonly name: string
  readonly from: BeijingDay
  readonly to: BeijingDay
}

/**
 * Days off. 2026: 国办发明电〔2025〕7号. 2027: only the days named in the regulation on public holidays (全国年节及纪念日
 * 放假办法, 2024); the yearly notice adds bridges and make-up days, to be entered when it is published.
 */
export const publicHolidays: readonly HolidayRange[] = [
  { name: '元旦', from: '2026-01-01', to: '2026-01-03' },
  { name: '春节', from: '2026-02-15', to: '2026-02-23' },
  { name: '清明节', from: '2026-04-04', to: '2026-04-06' },
  { name: '劳动节', from: '2026-05-01', to: '2026-05-05' },
  { name: '端午节', from: '2026-06-19', to: '2026-06-21' },
  { name: '中秋节', from: '2026-09-25', to: '2026-09-27' },
  { name: '国庆节', from: '2026-10-01', to: '2026-10-07' },
  { name: '元旦', from: '2027-01-01', to: '2027-01-01' },
  { name: '春节', from: '2027-02-05', to: '2027-02-08' },
]

/** Weekend days that are worked instead. */
export const makeUpWorkdays: readonly BeijingDay[] = [
  '2026-01-04',
  '2026-02-14',
  '2026-02-28',
  '2026-05-09',
  '2026-09-20',
  '2026-10-10',
]
