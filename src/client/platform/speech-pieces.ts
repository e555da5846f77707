const ENDS = /[^。！？；\n]+[。！？；\n]*/g

/** A text in pieces of at most `most` characters, cut between sentences wherever one is short enough. */
export function piecesOf(text: string, most: number): string[] {
  const pieces: string[] = []
  let piece = ''
  for (const sentence of text.match(ENDS) ?? []) {
    if (piece.length + sentence.length > most && piece !== '') {
      pieces.push(piece)
      piece = ''
    }
    piece += sentence
    while (piece.length > most) {
      pieces.push(piece.slice(0, most))
      piece = piece.slice(most)
    }
  }
  return [...pieces, piece].map((one) => one.trim()).filter((one) => one !== '')
}
