import { DispatchViews } from './dispatch-views.service'
import { DispatchesService } from './dispatches.service'
import type { WorkbenchParts } from './parts'
import { mountWorkbench } from './workbench.routes'
import { WorkbenchService } from './workbench.service'

export { dispatchWork } from './beat-work.repository'

/** The day of each member of staff, from the doors of every room with work in it; and what the station sends somebody to. */
export function openWorkbench(parts: WorkbenchParts): void {
  const views = new DispatchViews(parts)
  mountWorkbench(parts, {
    workbench: new WorkbenchService(parts, views),
    dispatches: new DispatchesService(parts),
    views,
  })
}
