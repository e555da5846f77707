/** What was typed without the blanks around it, or undefined where nothing was: a field that is left out of a body. */
export const said = (text: string): string | undefined => text.trim() || undefined

/** The same for a field that a body always has. */
export const orNull = (text: string): string | null => text.trim() || null
