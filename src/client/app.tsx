import type { PropsWithChildren } from 'react'
import './platform/old-phone'
import { watchConnection } from './platform/connection'
import { watchKeptDays } from './platform/kept-day'
import { watchLive } from './platform/live'
import { keepPages } from './platform/offline-pages'
import { watchOutgoing } from './platform/outgoing'
import { watchPrivacy } from './platform/privacy'
import { watchUpdates } from './platform/updates'
import './app.css'

watchConnection()
watchPrivacy()
watchOutgoing()
watchKeptDays()
watchLive()
watchUpdates()
void keepPages()

export default function App({ children }: PropsWithChildren) {
  return children
}
