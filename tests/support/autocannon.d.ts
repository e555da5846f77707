/** autocannon brings no types; only what the bench uses is named here. */
declare module 'autocannon' {
  interface Request {
    readonly method?: string
    readonly headers?: Record<string, string>
    readonly body?: string
    readonly setupRequest?: (request: Request) => Request
  }
  interface Result {
    readonly requests: { readonly average: number }
    readonly latency: { readonly p50: number }
    readonly non2xx: number
    readonly errors: number
  }
  export default function autocannon(options: {
    readonly url: string
    readonly connections: number
    readonly duration: number
    readonly requests: readonly Request[]
  }): Promise<Result>
}
