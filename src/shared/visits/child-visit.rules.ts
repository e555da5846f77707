/** A pet name of one to four letters; nothing longer fits, so no full name with its surname before it is invited. */
export const isAlias = (typed: string): boolean => /^\p{L}{1,4}$/u.test(typed.trim())
