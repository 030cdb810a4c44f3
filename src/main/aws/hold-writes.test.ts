import { constructStack } from '@smithy/core/client'
import { describe, expect, it } from 'vitest'
import { holdCalls } from './hold-calls'

/** Sends one command whose first answer is that the session has ended, and counts how often it goes out. */
const sendsOf = async (commandName: string): Promise<{ readonly sends: number; readonly ended: unknown }> => {
  let sends = 0
  const stack = constructStack<object, object>()
  stack.use(
    holdCalls({
      credentials: {
        provide: Object.assign(() => Promise.resolve({ accessKeyId: 'ASIANEW', secretAccessKey: 's' }), {
          memoized: true as const,
        }),
        current: () => ({ accessKeyId: 'ASIAOLD', secretAccessKey: 's' }),
        invalidate: () => {},
        reset: () => {},
        wasFutile: () => {},
        forgive: () => {},
      },
      signal: undefined,
      wait: () => Promise.resolve('again'),
    }),
  )
  const send = stack.resolve(
    () => {
      sends += 1
      return sends === 1
        ? Promise.reject(Object.assign(new Error('expired'), { name: 'ExpiredTokenException' }))
        : Promise.resolve({ output: { $metadata: {} }, response: {} })
    },
    { clientName: 'WellArchitectedClient', commandName },
  )
  const ended: unknown = await send({ input: {} }).then(
    () => 'answered',
    (error: unknown) => error,
  )
  return { sends, ended }
}

describe('a call whose session has ended', () => {
  it('is repeated after a sign-in where it reads', async () => {
    expect(await sendsOf('GetAnswerCommand')).toEqual({ sends: 2, ended: 'answered' })
  })

  it('is not repeated where it writes: what it would change may be another thing by then', async () => {
    for (const write of ['UpdateAnswerCommand', 'CreateMilestoneCommand', 'CreateWorkloadCommand'])
      expect(await sendsOf(write)).toMatchObject({ sends: 1, ended: { name: 'ExpiredTokenException' } })
  })
})
