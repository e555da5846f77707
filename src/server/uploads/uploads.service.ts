import type { Beats } from '@server/beats'
import type { People } from '@server/identity'
import type { Sql } from '@server/platform/database'
import { fromPublicId, newUuid, toPublicId } from '@server/platform/public-id'
import { isStaff, type Actor } from '@shared/kernel/actor'
import type { AttachmentView } from '@shared/kernel/attachment'
import { Refusal } from '@shared/kernel/refusals'
import type { Upload } from '@shared/uploads/upload'
import { mayAttach } from '@shared/uploads/upload.policy'
import { type UploadContents, readUpload } from './read-upload'
import type { SignedLink, UploadLinks } from './upload-links'
import * as repository from './uploads.repository'

/** What the room asks of others to find the station that an upload belongs to. */
export interface StationFinders {
  readonly beats: Pick<Beats, 'beatOf' | 'beatOfVillage' | 'deskOf'>
  readonly people: Pick<People, 'residentOf' | 'assertConsented'>
}

export interface Attachment {
  readonly actor: Actor
  /** Public ids. */
  readonly uploadIds: readonly string[]
  readonly stationId: number
  /** The public id of the case. */
  readonly subject: string
  readonly now: Date
}

export interface UploadedFile {
  /** Public id. */
  readonly id: string
  readonly kind: Upload['kind']
  readonly content: Buffer
}

/** Whose uploads: of one case, or single ones by public id (in that order). */
export type Wanted = { readonly subject: string } | { readonly ids: readonly string[] }

const uuidsOf = (ids: readonly string[]) => [...new Set(ids)].flatMap((id) => fromPublicId(id)?.uuid ?? [])

const inOrder = (uuids: readonly string[], uploads: readonly Upload[]) => {
  const byUuid = new Map(uploads.map((upload) => [upload.uuid, upload]))
  return uuids.flatMap((uuid) => byUuid.get(uuid) ?? [])
}

export class UploadsService {
  private readonly links: UploadLinks
  private readonly finders: StationFinders

  constructor(links: UploadLinks, finders: StationFinders) {
    this.links = links
    this.finders = finders
  }

  /** Looks a file through and draws a picture anew; who may not upload is turned away before that work. */
  async read(sql: Sql, actor: Actor, file: Buffer | null): Promise<UploadContents> {
    if (!file || file.length === 0) throw new Refusal('upload.missing')
    await this.finders.people.assertConsented(sql, actor)
    return readUpload(file)
  }

  /** Stores a picture or recording for its uploader alone. */
  async keep(
    sql: Sql,
    actor: Actor,
    contents: UploadContents,
    to: { beatId?: string | undefined; now: Date },
  ) {
    const stationId = await this.stationFor(sql, actor, to.beatId)
    const upload = { stationId, uuid: newUuid(to.now), uploaderId: actor.accountId, ...contents }
    await repository.addUpload(sql, { ...upload, now: to.now })
    return this.links.toView({ ...upload, bytes: contents.content.length, subject: null })
  }

  /** The bytes behind a signed link. */
  async open(sql: Sql, id: string, link: SignedLink) {
    const secondsLeft = this.links.secondsLeft(id, link)
    const caseId = fromPublicId(id)
    const file = caseId && (await repository.findFile(sql, caseId.stationId, caseId.uuid))
    if (!file) throw new Refusal('upload.not-found')
    return { ...file, secondsLeft }
  }

  /** Ties uploads to a case for good; foreign, attached and unknown ones are refused alike. */
  async attach(
    sql: Sql,
    { actor, uploadIds, stationId, subject, now }: Attachment,
  ): Promise<AttachmentView[]> {
    if (uploadIds.length === 0) return []
    const uuids = uuidsOf(uploadIds)
    const found = await repository.lockUploads(sql, stationId, uuids)
    const mine = found.filter((upload) => mayAttach(actor, upload))
    if (mine.length !== uuids.length) throw new Refusal('upload.not-found')

    await repository.attachUploads(sql, { stationId, uuids }, subject, now)
    return inOrder(uuids, mine).map((upload) => this.links.toView(upload))
  }

  async viewsOf(sql: Sql, stationId: number, wanted: Wanted): Promise<AttachmentView[]> {
    if ('subject' in wanted) {
      const uploads = await repository.listUploadsOf(sql, stationId, wanted.subject)
      return uploads.map((upload) => this.links.toView(upload))
    }
    if (wanted.ids.length === 0) return []
    const uuids = uuidsOf(wanted.ids)
    const uploads = await repository.listUploads(sql, stationId, uuids)
    return inOrder(uuids, uploads).map((upload) => this.links.toView(upload))
  }

  /** The bytes of pictures and recordings, for a paper file that another room has allowed. */
  async filesOf(sql: Sql, stationId: number, ids: readonly string[]): Promise<UploadedFile[]> {
    if (ids.length === 0) return []
    const files = await repository.listFiles(sql, stationId, uuidsOf(ids))
    return files.map(({ uuid, kind, content }) => ({ id: toPublicId({ stationId, uuid }), kind, content }))
  }

  /** Deletes the files of a case of a station that is deleted itself; the ids are public ids. */
  async remove(sql: Sql, stationId: number, ids: readonly string[]): Promise<void> {
    if (ids.length > 0) await repository.removeUploads(sql, stationId, uuidsOf(ids))
  }

  private async stationFor(sql: Sql, actor: Actor, beatId: string | undefined): Promise<number> {
    if (beatId !== undefined) {
      const beat = await this.finders.beats.beatOf(sql, beatId)
      if (!beat) throw new Refusal('beat.not-found')
      return beat.stationId
    }
    return isStaff(actor) ? actor.stationId : this.stationOfResident(sql, actor.accountId)
  }

  /** The station that answers for the resident's village, else the first. */
  private async stationOfResident(sql: Sql, accountId: string): Promise<number> {
    const { beats, people } = this.finders
    const code = (await people.residentOf(sql, accountId))?.villageCode ?? null
    const village = code === null ? null : await beats.beatOfVillage(sql, code)
    const beat = village?.beat ?? (await beats.deskOf(sql, null))
    if (!beat) throw new Refusal('beat.not-found')
    return beat.stationId
  }
}
