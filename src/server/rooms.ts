import { openArticles } from './articles'
import { createAudit, openAudit } from './audit'
import { openBeats, openStations, staffDuties } from './beats'
import { bookingWork, openBookings } from './bookings'
import type { Config } from './config'
import { disputeWork, openDisputes } from './disputes'
import { openFeedback } from './feedback'
import type { Gateways } from './gateways'
import { openHousehold } from './household'
import { openIdentity, openOwnData, openStaff } from './identity'
import { openMessages, threadWork } from './messages'
import { openNotices } from './notices'
import type { Database } from './platform/database'
import type { Doorkeeper } from './platform/guard'
import type { Jobs } from './platform/jobs'
import { createLive } from './platform/live'
import type { Log } from './platform/log'
import type { Mount } from './platform/mount'
import { openVault } from './platform/vault'
import { openRetention } from './retention'
import { openRounds } from './rounds'
import { mountSafety } from './safety'
import { openStatistics } from './statistics'
import { openUploads } from './uploads'
import { needWork, openVisits } from './visits'
import { dispatchWork, openWorkbench } from './workbench'

export interface RoomsParts {
  readonly config: Config
  readonly database: Database
  readonly log: Log
  readonly now: () => Date
  readonly gateways: Gateways
  readonly mount: Mount
  readonly jobs: Jobs
}

type Ground = Parameters<typeof openStations>[0] &
  Parameters<typeof openStaff>[0] &
  Parameters<typeof openRetention>[0]

/** People, places and periods: what runs the stations, above the rooms with their cases. */
function openAdministration(ground: Omit<Ground, 'duties' | 'work'>): void {
  openRetention(ground)
  openStaff({ ...ground, duties: staffDuties })
  openStations({ ...ground, work: [threadWork, bookingWork, disputeWork, needWork, dispatchWork] })
}

/** What anybody may read and ask without signing in. */
function openReading(ground: Parameters<typeof openHousehold>[0]): void {
  mountSafety(ground.mount)
  openArticles(ground)
  openHousehold(ground)
}

/** Opens every room: who needs whom can be read here from top to bottom. */
export function openRooms({ config, database, log, now, gateways, mount, jobs }: RoomsParts): Doorkeeper {
  const vault = openVault(config.keys)
  const audit = createAudit()
  const ground = { mount, database, vault, now, log, audit, live: createLive(), jobs }

  openAudit(ground)
  openReading(ground)
  const { authenticate, people } = openIdentity({
    ...ground,
    smsGateway: gateways.sms,
    weixinGateway: gateways.weixin,
    demo: !config.production,
    operator: config.operator,
    codesPerAddress: config.limits.codesPerAddress,
  })
  const notices = openNotices({
    ...ground,
    people,
    smsGateway: gateways.sms,
    weixinNotices: gateways.weixinNotices,
    pace: config.notices,
  })
  const beats = openBeats({ ...ground, people, publicUrl: config.publicUrl })
  const uploads = openUploads({ ...ground, beats, people })
  const bookings = openBookings({ ...ground, beats, people, notices })
  const around = { beats, people, uploads, notices }
  const messages = openMessages({ ...ground, ...around, contentGateway: gateways.content })
  const disputes = openDisputes({ ...ground, ...around })
  const visits = openVisits({ ...ground, beats, people, messages, notices })
  openRounds({ ...ground, beats, people, notices, homes: bookings, doors: visits })
  const feedback = openFeedback({
    ...ground,
    beats,
    people,
    services: {
      thread: (sql, actor, id) => messages.endOf(sql, actor, id),
      booking: (sql, actor, id) => bookings.endOf(sql, actor, id),
      dispute: (sql, actor, id) => disputes.endOf(sql, actor, id),
    },
    recusals: (sql, actor) => disputes.recusals(sql, actor),
  })

  openWorkbench({ ...ground, ...around, messages, bookings, disputes, visits })
  openStatistics({ ...ground, beats, people, notices })
  openAdministration({ ...ground, people, notices })
  openOwnData({
    ...ground,
    operator: config.operator,
    keepers: [notices, messages, bookings, disputes, feedback, visits],
  })

  return { authenticate, recordAttempt: (entry) => audit.record(database.sql, now(), entry) }
}
