import { toPublicId } from '@server/platform/public-id'
import type { Vault } from '@server/platform/vault'
import type { AttachmentView } from '@shared/kernel/attachment'
import { Refusal } from '@shared/kernel/refusals'
import type { Upload } from '@shared/uploads/upload'
import { linkExpiry } from '@shared/uploads/upload.rules'

export interface SignedLink {
  /** Seconds since 1970, as the address carries them. */
  readonly expires: string
  readonly signature: string
}

/** Addresses that anybody who was shown one may open, for at most an hour: an image tag sends no token. */
export class UploadLinks {
  private readonly vault: Vault
  private readonly now: () => Date

  constructor(vault: Vault, now: () => Date) {
    this.vault = vault
    this.now = now
  }

  toView(upload: Upload): AttachmentView {
    const id = toPublicId(upload)
    const expires = String(linkExpiry(this.now()).getTime() / 1000)
    const signature = this.vault.sign(this.words(id, expires))
    const { kind, bytes, width, height, seconds } = upload
    return {
      id,
      kind,
      url: `/api/uploads/${id}?expires=${expires}&signature=${signature}`,
      bytes,
      width,
      height,
      seconds,
    }
  }

  /** How many seconds the link still lives; refuses one that we did not sign, or that has run out. */
  secondsLeft(id: string, { expires, signature }: SignedLink): number {
    if (!this.vault.signatureHolds(this.words(id, expires), signature)) throw new Refusal('upload.not-found')
    const left = Math.floor(Number(expires) - this.now().getTime() / 1000)
    if (left <= 0) throw new Refusal('upload.link-expired')
    return left
  }

  private words(id: string, expires: string): string {
    return `upload ${id} ${expires}`
  }
}
