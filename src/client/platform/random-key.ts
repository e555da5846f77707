/** A key that nobody else makes: the time and 80 random bits. Not a secret, so that the oldest phone can make one. */
export function randomKey(): string {
  const part = () =>
    Math.floor(Math.random() * 2 ** 40)
      .toString(36)
      .padStart(8, '0')
  return `${Date.now().toString(36)}-${part()}${part()}`
}
