import { goTo } from './navigate'
import { useSession } from './session'

/** Sign-in and consent are asked only now, after what was written is safe in the queue. */
export function askWhoItIs(): void {
  const { actor } = useSession.getState()
  if (actor === null) goTo('identity/pages/sign-in', {})
  else if (actor.role === 'resident' && !actor.consented) goTo('identity/pages/consent', { next: 'back' })
}
