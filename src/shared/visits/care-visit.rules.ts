import type { BloodPressure, WarningSign } from './care-visit'

export type CareAdvice = 'call-120' | 'measure-again' | 'noted'

/** facts.md G: ≥180/110, or one of the signs, is for 120; ≥140/90 is measured again and shown to the village doctor. */
export function adviceFor(reading: BloodPressure | null, signs: readonly WarningSign[]): CareAdvice | null {
  const { systolic = 0, diastolic = 0 } = reading ?? {}
  if (signs.length > 0 || systolic >= 180 || diastolic >= 110) return 'call-120'
  if (systolic >= 140 || diastolic >= 90) return 'measure-again'
  return reading === null ? null : 'noted'
}

/** An officer does not diagnose: the words send to those who do. */
export const adviceWords: Record<CareAdvice, string> = {
  'call-120': '马上打 120',
  'measure-again': '复测并找村医',
  noted: '记下了。民警不看病，身体的事问村医。',
}

/** What no living arm shows is a slip of the finger. */
export const isPlausible = ({ systolic, diastolic, pulse }: BloodPressure): boolean =>
  systolic >= 50 &&
  systolic <= 300 &&
  diastolic >= 20 &&
  diastolic < systolic &&
  (pulse === null || (pulse >= 20 && pulse <= 250))
