import type { ReactNode } from 'react'
import { FourFaces } from '@client/ui/four-faces'
import type { VisitForm } from '../visits.api'
import { StaffPage } from './staff-page'
import { useVisitForm } from './use-visit-form'

interface Props {
  readonly title: string
  readonly children: (places: VisitForm) => ReactNode
}

/** A staff page whose form begins with the choice of one of their villages. */
export function VillageFormPage({ title, children }: Props) {
  const [places, reload] = useVisitForm()
  return (
    <StaffPage title={title}>
      <FourFaces of={places} onRetry={reload}>
        {children}
      </FourFaces>
    </StaffPage>
  )
}
