import { isWeapp } from '@client/platform/runtime'

type Role =
  | 'button'
  | 'link'
  | 'switch'
  | 'checkbox'
  | 'heading'
  | 'img'
  | 'alert'
  | 'status'
  | 'dialog'
  | 'tab'
  | 'list'
  | 'main'
  | 'banner'

export interface Spoken {
  readonly role?: Role
  readonly label?: string
  readonly checked?: boolean
  readonly disabled?: boolean
}

/** What a screen reader is told: WXML calls the attribute `aria-role`, the web `role`. */
export function spoken({ role, label, checked, disabled }: Spoken): Record<string, string | number> {
  const name = label === undefined ? {} : { 'aria-label': label }
  if (isWeapp) return { ...name, ...(role === undefined ? {} : { 'aria-role': role }) }
  return {
    ...name,
    ...(role === undefined ? {} : { role }),
    ...(role === 'heading' ? { 'aria-level': 2 } : {}),
    ...(role === 'dialog' ? { 'aria-modal': 'true' } : {}),
    ...(checked === undefined ? {} : { 'aria-checked': String(checked) }),
    ...(disabled === true ? { 'aria-disabled': 'true' } : {}),
  }
}

interface Press extends Spoken {
  readonly onPress: () => void
}

/** A thing to tap: on the web it also takes the focus and answers Enter and Space. */
export function pressable({ onPress, ...words }: Press) {
  const press = () => {
    if (words.disabled !== true) onPress()
  }
  const onKeyDown = (event: { key: string; preventDefault: () => void }) => {
    if (event.key !== 'Enter' && event.key !== ' ') return
    event.preventDefault()
    press()
  }
  return {
    ...spoken({ role: 'button', ...words }),
    onClick: press,
    hoverClass: 'pressed',
    ...(isWeapp ? {} : { tabIndex: 0, onKeyDown }),
  }
}
