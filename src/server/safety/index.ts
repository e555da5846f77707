export { mountSafety } from './safety.routes'
