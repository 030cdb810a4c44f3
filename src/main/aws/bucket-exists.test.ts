import { describe, expect, it } from 'vitest'
import { bucketExists } from './bucket-exists'

const answer = (httpStatusCode: number, headers: Readonly<Record<string, string>> = {}) =>
  Promise.reject(
    Object.assign(new Error('UnknownError'), { $metadata: { httpStatusCode }, $response: { headers, statusCode: 0 } }),
  )
const region = { 'x-amz-bucket-region': 'eu-central-1' }

describe('whether a bucket exists', () => {
  it('is so where S3 answers, and where it names the region of a bucket that is elsewhere or somebody else’s', async () => {
    expect(await bucketExists(Promise.resolve({}))).toBe(true)
    expect(await bucketExists(answer(301, region))).toBe(true)
    expect(await bucketExists(answer(400, region))).toBe(true)
    expect(await bucketExists(answer(403, region))).toBe(true)
  })

  it('is not so where S3 knows none of the name', async () => {
    expect(await bucketExists(answer(404))).toBe(false)
  })

  it('is not told by a refusal that names no region, by a failure of the network, or by anything else', async () => {
    await expect(bucketExists(answer(403))).rejects.toThrow('UnknownError')
    await expect(bucketExists(answer(503))).rejects.toThrow('UnknownError')
    await expect(bucketExists(Promise.reject(new Error('ECONNREFUSED')))).rejects.toThrow('ECONNREFUSED')
  })
})
