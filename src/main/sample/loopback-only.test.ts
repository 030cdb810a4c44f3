import { createConnection, createServer, type AddressInfo } from 'node:net'
import { get } from 'node:https'
import { expect, it } from 'vitest'
import { stayOnLoopback } from './loopback-only'

const reports: string[] = []
stayOnLoopback((text) => reports.push(text))

it('lets connections to this machine through', async () => {
  const server = createServer((socket) => socket.end('hello'))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  const text = await new Promise<string>((resolve, reject) => {
    const socket = createConnection({ port, host: '127.0.0.1' })
    socket.on('data', (data) => resolve(String(data)))
    socket.on('error', reject)
  })
  server.close()
  expect(text).toBe('hello')
  expect(reports).toEqual([])
})

it('stops and reports a connection to anywhere else, by TLS too', async () => {
  const error = await new Promise<Error>((resolve) =>
    createConnection({ port: 443, host: '192.0.2.1' }).on('error', resolve),
  )
  expect(error.message).toContain('192.0.2.1 was stopped')
  const tls = await new Promise<Error>((resolve) => get('https://sts.amazonaws.com/').on('error', resolve))
  expect(tls.message).toContain('sts.amazonaws.com was stopped')
  expect(reports).toHaveLength(2)
})
