import { createServer, type IncomingHttpHeaders } from 'node:http'

/** A request as it arrived. */
export type Arrived = {
  readonly method: string
  /** Path with query. */
  readonly path: string
  readonly headers: IncomingHttpHeaders
  readonly body: string
}

/** What a test answers; `cut` ends the connection instead. */
export type Reply =
  | {
      readonly status?: number
      readonly type?: string
      readonly body?: string
      readonly headers?: Readonly<Record<string, string>>
    }
  | 'cut'

/** A small HTTP server for tests, on a free port of 127.0.0.1. */
export type LoopbackServer = {
  readonly url: string
  readonly port: number
  readonly arrived: readonly Arrived[]
  /** Connections that are open now. */
  readonly connections: () => Promise<number>
  readonly close: () => Promise<void>
}

/** Starts a server for a test. */
export const startLoopbackServer = async (
  reply: (request: Arrived) => Reply | Promise<Reply>,
): Promise<LoopbackServer> => {
  const arrived: Arrived[] = []
  const server = createServer((request, response) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', () => {
      const one = {
        method: request.method ?? '',
        path: request.url ?? '',
        headers: request.headers,
        body: Buffer.concat(chunks).toString(),
      }
      arrived.push(one)
      void Promise.resolve(reply(one)).then((answer) => {
        if (answer === 'cut') return request.socket.destroy()
        const { status = 200, type = 'text/xml', body = '', headers = {} } = answer
        response.writeHead(status, { 'content-type': type, ...headers }).end(body)
        return undefined
      })
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  const port = typeof address === 'object' && address !== null ? address.port : 0
  return {
    url: `http://127.0.0.1:${port}`,
    port,
    arrived,
    connections: () =>
      new Promise((resolve, reject) =>
        server.getConnections((error, count) => (error ? reject(error) : resolve(count))),
      ),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

/** STS's answer to GetCallerIdentity. */
export const callerIdentity = (account: string, arn = `arn:aws:iam::${account}:user/reviewer`): string =>
  `<GetCallerIdentityResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/"><GetCallerIdentityResult><Arn>${arn}</Arn>` +
  `<UserId>AIDA</UserId><Account>${account}</Account></GetCallerIdentityResult></GetCallerIdentityResponse>`

/** An error as services of the query protocol answer it. */
export const queryError = (code: string, message: string, status = 400): Reply => ({
  status,
  body: `<ErrorResponse><Error><Type>Sender</Type><Code>${code}</Code><Message>${message}</Message></Error><RequestId>5f3a</RequestId></ErrorResponse>`,
})

/** An error as EC2 answers it. */
export const ec2Error = (code: string, message: string, status = 400): Reply => ({
  status,
  body: `<Response><Errors><Error><Code>${code}</Code><Message>${message}</Message></Error></Errors><RequestID>5f3a</RequestID></Response>`,
})

/** An error as services of the JSON protocols answer it. */
export const jsonError = (code: string, message: string, status = 400): Reply => ({
  status,
  type: 'application/json',
  headers: { 'x-amzn-errortype': code },
  body: JSON.stringify({ __type: code, message }),
})
