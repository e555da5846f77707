import type { RawFile } from './kept-file'

const LONGEST_SIDE = 1600
const SMALL_ENOUGH = 400_000
/** What the server takes. An iPhone that is asked for these hands over a JPEG in place of its own HEIC. */
const TAKEN = ['image/jpeg', 'image/png', 'image/webp']

/** Lets the person take or choose pictures. */
export async function choosePictures(most: number): Promise<readonly RawFile[]> {
  const input = document.createElement('input')
  input.type = 'file'
  input.accept = TAKEN.join(',')
  input.multiple = most > 1
  const chosen = new Promise<readonly File[]>((resolve) => {
    input.onchange = () => {
      resolve([...(input.files ?? [])].slice(0, most))
    }
  })
  input.style.display = 'none'
  document.body.append(input)
  input.click()
  const files = await chosen
  input.remove()
  return Promise.all(files.map(shrink))
}

/** A camera's picture of 5 MB becomes about 300 KB before it meets a weak signal; what cannot be drawn goes as it is. */
async function shrink(file: File): Promise<Blob> {
  const isTaken = TAKEN.includes(file.type)
  if (isTaken && file.size <= SMALL_ENOUGH) return file
  const address = URL.createObjectURL(file)
  try {
    const picture = await draw(address)
    const scale = Math.min(1, LONGEST_SIDE / Math.max(picture.naturalWidth, picture.naturalHeight))
    const canvas = document.createElement('canvas')
    canvas.width = Math.round(picture.naturalWidth * scale)
    canvas.height = Math.round(picture.naturalHeight * scale)
    canvas.getContext('2d')?.drawImage(picture, 0, 0, canvas.width, canvas.height)
    const small = await new Promise<Blob | null>((resolve) => {
      canvas.toBlob(resolve, 'image/jpeg', 0.82)
    })
    return small !== null && (!isTaken || small.size < file.size) ? small : file
  } catch {
    return file
  } finally {
    URL.revokeObjectURL(address)
  }
}

const draw = (address: string) =>
  new Promise<HTMLImageElement>((resolve, reject) => {
    const picture = new Image()
    picture.onload = () => {
      resolve(picture)
    }
    picture.onerror = reject
    picture.src = address
  })

/** False on the web: the page shows the picture large itself. */
export const viewPicture: (address: string) => boolean = () => false
