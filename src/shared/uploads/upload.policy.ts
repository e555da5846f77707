import type { Actor } from '@shared/kernel/actor'
import type { Upload } from './upload'

/** Until it is attached, an upload is its uploader's own; afterwards it belongs to the case for good. */
export const mayAttach = (actor: Actor, upload: Upload): boolean =>
  upload.uploaderId === actor.accountId && upload.subject === null
