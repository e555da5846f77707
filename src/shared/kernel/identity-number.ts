// GB 11643-1999: weights and check characters of ISO 7064 MOD 11-2.
const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
const CHECKS = '10X98765432'

function isRealDate(year: number, month: number, day: number): boolean {
  const date = new Date(Date.UTC(year, month - 1, day))
  return date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day
}

/** Whether the text is a resident identity number: 18 characters, a real birth date, the right check character. */
function isIdentityNumber(text: string): boolean {
  const number = text.toUpperCase()
  if (!/^[1-9]\d{16}[\dX]$/.test(number)) return false
  if (!isRealDate(Number(number.slice(6, 10)), Number(number.slice(10, 12)), Number(number.slice(12, 14))))
    return false

  const sum = WEIGHTS.reduce((total, weight, index) => total + weight * Number(number.charAt(index)), 0)
  return CHECKS.charAt(sum % 11) === number.charAt(17)
}

// A number may touch Chinese words but not other digits or letters; a lookbehind would break old phones.
const runOfDigits = /[0-9A-Za-z]+/g

/** `622723********0014`; anything else than an identity number is hidden whole. */
const maskIdentityNumber = (number: string): string =>
  isIdentityNumber(number) ? `${number.slice(0, 6)}********${number.slice(14)}` : '*'.repeat(number.length)

/** The text with every identity number in it masked. */
export const maskIdentityNumbers = (text: string): string =>
  text.replace(runOfDigits, (run) => (isIdentityNumber(run) ? maskIdentityNumber(run) : run))
