import type { Mount } from '@server/platform/mount'
import { checkSafety } from '@shared/safety/danger.contract'
import { checkDanger } from '@shared/safety/danger.rules'

/** The danger screen: the same pure rules as in the client; the text is neither kept nor logged. */
export function mountSafety(mount: Mount): void {
  mount(checkSafety, ({ body }) => {
    const { call, reasons } = checkDanger(body.text)
    return Promise.resolve({ call, reasons: [...reasons] })
  })
}
