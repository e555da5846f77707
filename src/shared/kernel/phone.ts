const FULL_WIDTH_GAP = 0xfee0

/** The 11 digits of a mainland mobile number as typed (spaces, dashes, +86, full-width digits), or null. */
export function normalisePhone(typed: string): string | null {
  const digits = typed
    .replace(/[\uff0b-\uff19]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - FULL_WIDTH_GAP))
    .replace(/[\s\u3000\-()]/g, '')
    .replace(/^(?:\+|00)?86(?=1\d{10}$)/, '')
  return isMobilePhone(digits) ? digits : null
}

/** Whether the text is exactly a mainland mobile number: 11 digits, 13 to 19 in front. */
export const isMobilePhone = (text: string): boolean => /^1[3-9]\d{9}$/.test(text)

/** `138****0000`; anything else than a mobile number is hidden whole. */
export const maskPhone = (phone: string): string =>
  isMobilePhone(phone) ? `${phone.slice(0, 3)}****${phone.slice(-4)}` : '*'.repeat(phone.length)
