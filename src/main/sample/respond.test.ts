import * as ec2 from '@aws-sdk/client-ec2'
import * as s3 from '@aws-sdk/client-s3'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Fault } from './faults'
import { clientSettings, smallCalls, smallServices } from './small-services'
import { startSample, type Sample } from './start-sample'

const { aliases, bucketPolicy, functions, groups, secretList } = smallCalls
const all = [groups, bucketPolicy, aliases, functions, secretList] as const
let sample: Sample
beforeAll(async () => {
  sample = await startSample({ services: smallServices })
})
afterAll(() => sample.close())

/** Name and HTTP status of the error that each of the calls ends with. */
const errorsOf = async (fault: Fault): Promise<(readonly [string, number | undefined])[]> => {
  sample.faults.set([fault])
  return await Promise.all(
    all.map(async (call) => {
      const problem: unknown = await call(sample).then(
        () => undefined,
        (caught: unknown) => caught,
      )
      if (!(problem instanceof Error)) return ['none', undefined] as const
      const status = '$metadata' in problem && problem.$metadata
      const code =
        typeof status === 'object' && status && 'httpStatusCode' in status ? Number(status.httpStatusCode) : undefined
      return [problem.name, code] as const
    }),
  )
}

describe('faults', () => {
  it('throttles in the words of each service', async () => {
    expect(await errorsOf({ effect: { kind: 'throttle' } })).toEqual([
      ['RequestLimitExceeded', 503],
      ['SlowDown', 503],
      ['Throttling', 400],
      ['TooManyRequestsException', 429],
      ['ThrottlingException', 400],
    ])
  })

  it('is overcome by the retries of the SDK when it is throttled only twice', async () => {
    sample.faults.set([{ times: 2, effect: { kind: 'throttle' } }])
    const client = new ec2.EC2Client({ ...clientSettings(sample), maxAttempts: 3 })
    const { $metadata } = await client.send(new ec2.DescribeSecurityGroupsCommand({}))
    expect($metadata.attempts).toBe(3)
  })

  it('denies in the words of each service', async () => {
    expect(await errorsOf({ effect: { kind: 'denied' } })).toEqual([
      ['UnauthorizedOperation', 403],
      ['AccessDenied', 403],
      ['AccessDenied', 403],
      ['AccessDeniedException', 403],
      ['AccessDeniedException', 400],
    ])
    await expect(groups(sample)).rejects.toThrow(
      'You are not authorized to perform this operation. User: arn:aws:iam::111122223333:user/reviewer is not authorized to perform: ec2:DescribeSecurityGroups because no identity-based policy allows the ec2:DescribeSecurityGroups action',
    )
  })

  it('denies a single resource and leaves the others', async () => {
    sample.faults.set([{ operation: 'GetBucketPolicy', input: { Bucket: 'shut' }, effect: { kind: 'denied' } }])
    await expect(bucketPolicy(sample, 'shut')).rejects.toThrow(
      'User: arn:aws:iam::111122223333:user/reviewer is not authorized to perform: s3:GetBucketPolicy on resource: "arn:aws:s3:::shut" because no identity-based policy allows the s3:GetBucketPolicy action',
    )
    expect((await bucketPolicy(sample, 'open')).Policy).toBe('{}')
    sample.faults.set([{ service: 's3', effect: { kind: 'denied' } }])
    const client = new s3.S3Client({ ...clientSettings(sample), forcePathStyle: true })
    await expect(client.send(new s3.GetBucketEncryptionCommand({ Bucket: 'b' }))).rejects.toThrow(
      's3:GetEncryptionConfiguration',
    )
  })

  it('answers any other error', async () => {
    const found = await errorsOf({
      effect: { kind: 'error', code: 'InternalError', message: 'We broke.', status: 500 },
    })
    expect(found.map(([name, status]) => `${name} ${status}`)).toEqual(all.map(() => 'InternalError 500'))
    await expect(functions(sample)).rejects.toThrow('We broke.')
  })

  it('answers HTML where something else was due', async () => {
    const found = await errorsOf({ effect: { kind: 'html' } })
    expect(found.every(([name]) => name !== 'none')).toBe(true)
    const answer = await fetch(sample.url, {
      method: 'POST',
      headers: {
        'content-type': 'application/x-www-form-urlencoded',
        authorization: `AWS4-HMAC-SHA256 Credential=${clientSettings(sample).credentials.accessKeyId}/20260115/eu-central-1/ec2/aws4_request`,
      },
      body: 'Action=DescribeSecurityGroups&Version=2016-11-15',
    })
    expect([answer.status, answer.headers.get('content-type')]).toEqual([500, 'text/html; charset=utf-8'])
    expect(await answer.text()).toContain('<h1>Server Error</h1>')
  })

  it('breaks answers off in the middle', async () => {
    const found = await errorsOf({ effect: { kind: 'malformed' } })
    // The policy of a bucket is plain text to the client: half of it arrives as half.
    expect(found.map(([name]) => name)).toEqual(['Error', 'none', 'Error', 'SyntaxError', 'SyntaxError'])
    expect((await bucketPolicy(sample)).Policy).toBe('{')
  })

  it('answers hollow things', async () => {
    sample.faults.set([{ effect: { kind: 'hollow' } }])
    const { $metadata: _, ...output } = await functions(sample)
    expect(output).toEqual({ Functions: [{}] })
    expect((await groups(sample)).SecurityGroups).toEqual([{}, {}, {}, {}, {}])
  })

  it('cuts connections before and after the headers and in the body', async () => {
    for (const when of ['beforeHeaders', 'afterHeaders', 'midBody'] as const) {
      const found = await errorsOf({ effect: { kind: 'cut', when } })
      expect(
        found.map(([name]) => name),
        when,
      ).not.toContain('none')
    }
    sample.faults.set([])
    expect((await functions(sample)).Functions).toHaveLength(1)
  })

  it('answers late and slowly, and whole', async () => {
    sample.faults.set([{ effect: { kind: 'latency', milliseconds: 80 } }])
    const start = performance.now()
    await functions(sample)
    expect(performance.now() - start).toBeGreaterThan(75)
    sample.faults.set([{ effect: { kind: 'slow', milliseconds: 80 } }])
    const slow = performance.now()
    expect((await groups(sample)).SecurityGroups).toHaveLength(5)
    expect(performance.now() - slow).toBeGreaterThan(75)
  })
})
