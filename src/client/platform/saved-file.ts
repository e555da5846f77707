/** What the server hands out as a file. */
export type FileEnding = 'docx' | 'xlsx' | 'zip' | 'jsonl'

/** A refusal in place of a file; a proxy may answer with a page. */
export function parseProblem(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
