import type { PropsWithChildren } from 'react'
import { watchConnection } from './platform/connection'
import { watchPrivacy } from './platform/privacy'
import './app.css'

watchConnection()
watchPrivacy()

export default function App({ children }: PropsWithChildren) {
  return children
}
