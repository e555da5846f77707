import { useEffect } from 'react'
import { useSession } from '@client/platform/session'
import { villageScene } from '@shared/beats/scene.rules'
import { findCard } from '../beats.api'
import { useMyVillage } from '../beats.store'

/** A phone that has no village yet takes over the one that its account names: a new phone finds the officer again. */
export function useAccountVillage(): void {
  const mine = useMyVillage((state) => state.mine)
  const choose = useMyVillage((state) => state.choose)
  const code = useSession(({ actor }) => actor?.villageCode ?? null)
  const name = useSession(({ actor }) => actor?.villageName ?? null)
  useEffect(() => {
    if (mine !== null || code === null || name === null) return
    findCard({ scene: villageScene(code) })
      .then(({ id }) => {
        choose({ code, name, beatId: id })
      })
      .catch(() => undefined)
  }, [mine, code, name, choose])
}
