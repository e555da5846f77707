/** A beat changed hands: what staff and villagers read of it in the way of a case. */
export const sayHandover = (taker: string | null, isStaff: boolean): string => {
  const name = taker ?? '新来的民警'
  return isStaff ? `交接给 ${name}` : `现在由 ${name} 民警办`
}
