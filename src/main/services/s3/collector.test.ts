import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { registry } from '../../registry'
import { moments } from '../../sample/moments'
import { s3Sample } from '../../sample/services/s3/s3'
import { s3ControlSample } from '../../sample/services/s3/s3-control'
import { startSample, type Sample } from '../../sample/start-sample'
import { judgeSample, readFromSample, resultsOf, valuesOf, type ReadFacts } from '../testing/read-from-sample'
import collector, { regionOfConstraint } from './collector'
import {
  accessPointPublicAccessBlocks,
  accessPoints,
  accountPublicAccessBlock,
  bucketAcls,
  bucketEncryption,
  bucketLifecycle,
  bucketLogging,
  bucketObjectLock,
  bucketOwnership,
  bucketPolicies,
  bucketPublicAccessBlocks,
  bucketReplication,
  bucketVersioning,
  buckets,
} from './facts'

let sample: Sample
beforeAll(async () => {
  sample = await startSample({ services: [s3Sample, s3ControlSample] })
})
afterAll(() => sample.close())

const details = [
  bucketAcls,
  bucketEncryption,
  bucketLifecycle,
  bucketLogging,
  bucketObjectLock,
  bucketOwnership,
  bucketPolicies,
  bucketPublicAccessBlocks,
  bucketReplication,
  bucketVersioning,
]

const detailsOf = (read: ReadFacts, arn: string): Readonly<Record<string, unknown>> =>
  Object.fromEntries(details.map((fact) => [fact.id, read(fact).find(({ key }) => key === arn)?.value]))

describe('the S3 collector', () => {
  it('lists the buckets of all regions, each with its own', async () => {
    const read = await readFromSample(sample, collector, 'payments', [])
    expect(valuesOf(read(buckets))).toEqual(
      [
        ['marlowbay-access-logs-payments-7777-eu-central-1', 'eu-central-1'],
        ['marlowbay-access-logs-payments-7777-eu-west-1', 'eu-west-1'],
        ['marlowbay-payments-ledger', 'eu-central-1'],
        ['marlowbay-payments-ledger-copy', 'eu-west-1'],
        ['marlowbay-payments-statements', 'eu-central-1'],
      ].map(([Name, BucketRegion]) => ({
        arn: `arn:aws:s3:::${Name}`,
        Name,
        BucketRegion,
        CreationDate: '2024-05-14T07:30:00.000Z',
      })),
    )
  })

  it('reads all of a bucket that has everything', async () => {
    const read = await readFromSample(sample, collector, 'payments', [])
    const arn = 'arn:aws:s3:::marlowbay-payments-ledger'
    expect(detailsOf(read, arn)).toMatchObject({
      [bucketAcls.id]: { Grants: [{ Permission: 'FULL_CONTROL', Grantee: { Type: 'CanonicalUser' } }] },
      [bucketEncryption.id]: {
        ServerSideEncryptionConfiguration: {
          Rules: [
            {
              ApplyServerSideEncryptionByDefault: {
                SSEAlgorithm: 'aws:kms',
                KMSMasterKeyID: expect.stringMatching(/^arn:aws:kms:eu-central-1:555566667777:key\//),
              },
              BucketKeyEnabled: true,
              BlockedEncryptionTypes: { EncryptionType: ['SSE-C'] },
            },
          ],
        },
      },
      [bucketLifecycle.id]: {
        Rules: [
          {
            ID: 'tidy',
            Status: 'Enabled',
            NoncurrentVersionExpiration: { NoncurrentDays: 90 },
            AbortIncompleteMultipartUpload: { DaysAfterInitiation: 7 },
          },
        ],
      },
      [bucketLogging.id]: {
        LoggingEnabled: {
          TargetBucket: 'marlowbay-access-logs-payments-7777-eu-central-1',
          TargetPrefix: 's3/marlowbay-payments-ledger/',
        },
      },
      [bucketObjectLock.id]: {
        ObjectLockConfiguration: {
          ObjectLockEnabled: 'Enabled',
          Rule: { DefaultRetention: { Mode: 'COMPLIANCE', Years: 10 } },
        },
      },
      [bucketOwnership.id]: { OwnershipControls: { Rules: [{ ObjectOwnership: 'BucketOwnerEnforced' }] } },
      [bucketPolicies.id]: {
        Policy: {
          Version: '2012-10-17',
          Statement: [
            {
              Sid: 'RequireTls',
              Effect: 'Deny',
              Principal: '*',
              Action: 's3:*',
              Resource: [arn, `${arn}/*`],
              Condition: { Bool: { 'aws:SecureTransport': 'false' } },
            },
          ],
        },
      },
      [bucketPublicAccessBlocks.id]: {
        PublicAccessBlockConfiguration: {
          BlockPublicAcls: true,
          IgnorePublicAcls: true,
          BlockPublicPolicy: true,
          RestrictPublicBuckets: true,
        },
      },
      [bucketReplication.id]: {
        ReplicationConfiguration: {
          Rules: [
            { ID: 'copy', Status: 'Enabled', Destination: { Bucket: 'arn:aws:s3:::marlowbay-payments-ledger-copy' } },
          ],
        },
      },
      [bucketVersioning.id]: { Status: 'Enabled', MFADelete: 'Enabled' },
    })
    expect(valuesOf(read(accountPublicAccessBlock))).toEqual([
      {
        PublicAccessBlockConfiguration: {
          BlockPublicAcls: true,
          IgnorePublicAcls: true,
          BlockPublicPolicy: true,
          RestrictPublicBuckets: true,
        },
      },
    ])
  })

  it('takes what AWS says is not there for absent, not for a failure', async () => {
    const read = await readFromSample(sample, collector, 'sandbox', [])
    const found = detailsOf(read, 'arn:aws:s3:::marlowbay-sandbox-dropbox')
    expect(found).toMatchObject({
      [bucketPolicies.id]: { Policy: null },
      [bucketAcls.id]: {
        Grants: [
          {},
          {
            Grantee: { Type: 'Group', URI: 'http://acs.amazonaws.com/groups/global/AuthenticatedUsers' },
            Permission: 'WRITE',
          },
        ],
      },
    })
    for (const fact of [
      bucketObjectLock,
      bucketOwnership,
      bucketPublicAccessBlocks,
      bucketReplication,
      bucketVersioning,
      bucketLogging,
    ]) {
      expect(found[fact.id]).toEqual({})
    }
    expect(valuesOf(read(accountPublicAccessBlock))).toEqual([{}])
  })

  it.each([
    [undefined, 'us-east-1'],
    ['', 'us-east-1'],
    ['EU', 'eu-west-1'],
    ['eu-central-1', 'eu-central-1'],
  ])('takes the location %s for the region %s', (constraint, expected) => {
    expect(regionOfConstraint(constraint)).toBe(expected)
  })

  it('reads access points in their region', async () => {
    const read = await readFromSample(sample, collector, 'sandbox', ['eu-west-1', 'us-east-1'])
    const arn = 'arn:aws:s3:eu-west-1:777788889999:accesspoint/demo'
    expect(valuesOf(read(accessPoints, 'us-east-1'))).toEqual([])
    expect(valuesOf(read(accessPoints, 'eu-west-1'))).toEqual([
      {
        arn,
        Name: 'demo',
        Bucket: 'marlowbay-sandbox-demo-site',
        BucketAccountId: '777788889999',
        NetworkOrigin: 'Internet',
      },
    ])
    expect(valuesOf(read(accessPointPublicAccessBlocks, 'eu-west-1'))).toEqual([
      {
        PublicAccessBlockConfiguration: {
          BlockPublicAcls: false,
          IgnorePublicAcls: false,
          BlockPublicPolicy: false,
          RestrictPublicBuckets: false,
        },
      },
    ])
  })

  it('makes a gap of what is denied, for that bucket alone', async () => {
    const ledger = 'marlowbay-payments-ledger'
    sample.faults.add({ operation: 'GetBucketPolicy', input: { Bucket: ledger }, effect: { kind: 'denied' } })
    const read = await readFromSample(sample, collector, 'payments', [])
    sample.faults.set([])
    const gaps = read(bucketPolicies).flatMap(({ key, gap }) => (gap ? [[key, gap.kind === 'failed' && gap.code]] : []))
    expect(gaps).toEqual([[`arn:aws:s3:::${ledger}`, 'AccessDenied']])
  })

  it('takes no hollow answer for one that says that there is nothing', async () => {
    const operations = ['Policy', 'Acl', 'Encryption', 'OwnershipControls', 'LifecycleConfiguration', 'Replication']
    for (const name of operations) sample.faults.add({ operation: `GetBucket${name}`, effect: { kind: 'hollow' } })
    sample.faults.add({ operation: 'GetPublicAccessBlock', effect: { kind: 'hollow' } })
    sample.faults.add({ operation: 'GetObjectLockConfiguration', effect: { kind: 'hollow' } })
    const read = await readFromSample(sample, collector, 'payments', [])
    sample.faults.set([])
    const hollow = [
      bucketAcls,
      bucketEncryption,
      bucketLifecycle,
      bucketOwnership,
      bucketPolicies,
      bucketPublicAccessBlocks,
    ]
    const ledger = [...hollow, bucketReplication, bucketObjectLock].map(
      (fact) => read(fact).find(({ key }) => key === 'arn:aws:s3:::marlowbay-payments-ledger')?.gap?.kind,
    )
    expect(ledger).toEqual(ledger.map(() => 'failed'))
    expect(() => read(accountPublicAccessBlock)).toThrow(/UnexpectedAnswer/)
  })

  it('takes no denied call for something absent', async () => {
    sample.faults.add({ effect: { kind: 'denied' } })
    const read = await readFromSample(sample, collector, 'payments', [])
    sample.faults.set([])
    for (const fact of [buckets, accountPublicAccessBlock]) expect(() => read(fact)).toThrow(/AccessDenied/)
  })

  it('asks once for each bucket and detail, and once for the list', async () => {
    sample.forget()
    await readFromSample(sample, collector, 'payments', [])
    const counts = sample.counts()
    expect(counts['s3:ListBuckets']).toBe(1)
    expect(counts['s3:GetBucketLocation']).toBeUndefined()
    expect(counts['s3:GetBucketPolicy']).toBe(5)
    expect(Object.values(counts).reduce((sum, count) => sum + count, 0)).toBe(2 + 5 * details.length)
  })
})

describe('the S3 checks in the sample organization', () => {
  it('each find something good and something bad', async () => {
    const checks = registry.checks.filter(({ metadata }) => metadata.service === 's3')
    const results = resultsOf(await judgeSample(sample, collector, checks))
    sample.setTime(moments.autumn)
    expect(results).toEqual({
      ...Object.fromEntries(checks.map(({ metadata }) => [metadata.id, ['fail', 'pass']])),
      // S3 has encrypted every bucket by itself since 2023: only S3's look-alikes have buckets without.
      's3-bucket-default-encryption': ['pass'],
    })
  }, 60_000)
})
