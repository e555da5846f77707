/** What a QR code names: a village by its statistical code, a beat of a station, or nothing that we know. */
export type Scene =
  | { readonly kind: 'village'; readonly code: string }
  | { readonly kind: 'beat'; readonly stationId: number; readonly scene: string }
  | { readonly kind: 'unknown' }

export const villageScene = (code: string): string => `v${code}`

/** The desk has position 0: `s1b0`. */
export const beatScene = (stationId: number, position: number): string => `s${stationId}b${position}`

/** Reads a scene. WeChat allows at most 32 visible characters, none of them Chinese or `%`. */
export function readScene(text: string): Scene {
  const village = /^v(\d{12})$/.exec(text)?.[1]
  if (village !== undefined) return { kind: 'village', code: village }

  const station = /^s([1-9]\d{0,8})b\d{1,4}$/.exec(text)?.[1]
  if (station !== undefined) return { kind: 'beat', stationId: Number(station), scene: text }
  return { kind: 'unknown' }
}
