import type { Mount } from '@server/platform/mount'
import { checkFraudContract } from '@shared/articles/fraud.contract'
import { checkFraud } from '@shared/articles/fraud.rules'

/** The fraud check: the same pure rules as on the phone; the text is neither kept nor logged. */
export function mountFraudChecks(mount: Mount): void {
  mount(checkFraudContract, ({ body }) => {
    const { verdict, types, signs, advice, paid, call } = checkFraud(body.text)
    return Promise.resolve({ verdict, types: [...types], signs: [...signs], advice: [...advice], paid, call })
  })
}
