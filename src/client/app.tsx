import type { PropsWithChildren } from 'react'
import './platform/old-phone'
import { watchConnection } from './platform/connection'
import { watchLive } from './platform/live'
import { watchOutgoing } from './platform/outgoing'
import { watchPrivacy } from './platform/privacy'
import './app.css'

watchConnection()
watchPrivacy()
watchOutgoing()
watchLive()

export default function App({ children }: PropsWithChildren) {
  return children
}
