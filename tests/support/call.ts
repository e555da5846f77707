export interface Call {
  readonly token?: string | undefined
  readonly body?: unknown
  /** Sent as Idempotency-Key. */
  readonly key?: string
  readonly query?: Readonly<Record<string, string | number>>
  readonly headers?: Readonly<Record<string, string>>
}

export interface Answer {
  readonly status: number
  /** What the test asserts the shape of. */
  readonly body: any
  readonly headers: Headers
}

function headersOf({ token, key: idempotencyKey, body, headers }: Call): Record<string, string> {
  return {
    ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
    ...(idempotencyKey === undefined ? {} : { 'idempotency-key': idempotencyKey }),
    ...(body === undefined || body instanceof FormData ? {} : { 'content-type': 'application/json' }),
    ...headers,
  }
}

function bodyOf({ body }: Call): { body?: BodyInit } {
  if (body === undefined) return {}
  const isRaw = typeof body === 'string' || body instanceof FormData || body instanceof Uint8Array
  return { body: isRaw ? (body as BodyInit) : JSON.stringify(body) }
}

/** Calls a running server; a string body is sent as it is. */
export async function callServer(
  url: string,
  method: string,
  path: string,
  request: Call = {},
): Promise<Answer> {
  const address = new URL(path, url)
  for (const [name, value] of Object.entries(request.query ?? {}))
    address.searchParams.set(name, String(value))
  const response = await fetch(address, { method, headers: headersOf(request), ...bodyOf(request) })
  const text = await response.text()
  const isJson = response.headers.get('content-type')?.includes('json') === true
  return { status: response.status, body: isJson ? JSON.parse(text) : text, headers: response.headers }
}
