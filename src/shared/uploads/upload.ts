/** What a file is by its first bytes; the name and the type that a sender claims are never believed. */
export type FileFormat = 'jpeg' | 'png' | 'webp' | 'heic' | 'mp3' | 'other-sound' | 'unknown'

/** A stored picture or recording. It is its uploader's own until it is attached to a case. */
export interface Upload {
  readonly stationId: number
  readonly uuid: string
  readonly uploaderId: string
  readonly kind: 'picture' | 'voice'
  readonly bytes: number
  readonly width: number | null
  readonly height: number | null
  readonly seconds: number | null
  /** The public id of the case it is attached to. */
  readonly subject: string | null
}
