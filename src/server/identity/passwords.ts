import { hash, verify } from '@node-rs/argon2'

/** argon2id with the library's OWASP figures: 19 MiB, two passes. */
export const hashPassword = (password: string): Promise<string> => hash(password)

let nobody: Promise<string> | null = null

/** Takes as long for an unknown staff number as for a known one. */
export async function passwordHolds(passwordHash: string | null, password: string): Promise<boolean> {
  nobody ??= hashPassword('nobody has this password')
  const holds = await verify(passwordHash ?? (await nobody), password)
  return holds && passwordHash !== null
}
