/** A reading of blood pressure, as the device shows it (mmHg, beats a minute). */
export interface BloodPressure {
  readonly systolic: number
  readonly diastolic: number
  readonly pulse: number | null
}

/** The signs beside which a reading does not matter (facts.md G). */
export const warningSigns = ['chest-pain', 'weakness', 'speech'] as const
export type WarningSign = (typeof warningSigns)[number]

export const warningSignNames: Record<WarningSign, string> = {
  'chest-pain': '胸口疼',
  weakness: '一边没力气',
  speech: '说话不清楚',
}

export const careKinds = ['alone', 'hard-to-walk', 'disabled', 'in-need'] as const
export type CareKind = (typeof careKinds)[number]
