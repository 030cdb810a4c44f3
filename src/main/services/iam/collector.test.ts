import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { registry } from '../../registry'
import { hostileNames } from '../../sample/hostile-names'
import { moments } from '../../sample/moments'
import { iamSample } from '../../sample/services/iam/iam'
import { startSample, type Sample } from '../../sample/start-sample'
import { judgeSample, readFromSample, resultsOf, valuesOf } from '../testing/read-from-sample'
import collector from './collector'
import {
  accountSummary,
  groups,
  passwordPolicy,
  policies,
  roles,
  serverCertificates,
  userAccessKeys,
  userLoginProfiles,
  userMfaDevices,
  userPasswordUses,
  users,
  virtualMfaDevices,
} from './facts'

let sample: Sample
beforeAll(async () => {
  sample = await startSample({ services: [iamSample], at: moments.start })
})
afterAll(() => sample.close())

const user = (name: string): string => `arn:aws:iam::666677778888:user/${name}`

describe('the IAM collector', () => {
  it('reads users, groups, roles and policies together, documents as JSON in the version in force', async () => {
    sample.forget()
    const read = await readFromSample(sample, collector, 'staging', [])
    expect(sample.counts()['iam:GetAccountAuthorizationDetails']).toBe(1)
    expect(read(users).map(({ key }) => key)).toEqual([user('qa-anna'), user('qa-ben')])
    expect(read(users).find(({ key }) => key === user('qa-ben'))?.value).toEqual({
      arn: user('qa-ben'),
      UserName: 'qa-ben',
      Path: '/',
      CreateDate: '2024-10-07T07:30:00.000Z',
      UserPolicyList: [
        {
          PolicyName: 'more',
          PolicyDocument: {
            Version: '2012-10-17',
            Statement: [
              { Effect: 'Allow', Action: 'dynamodb:*', Resource: '*' },
              { Effect: 'Allow', Action: 's3:ListAllMyBuckets', Resource: '*' },
            ],
          },
        },
      ],
      GroupList: ['testers'],
      AttachedManagedPolicies: [],
      Tags: [],
    })
    expect(read(groups).map(({ value }) => value)).toMatchObject([
      { GroupName: 'testers' },
      { GroupName: 'testers-old' },
    ])
    const reports = read(policies).find(({ key }) => key.endsWith(':policy/read-reports'))
    expect(reports?.value).toMatchObject({
      DefaultVersionId: 'v2',
      AttachmentCount: 2,
      Document: { Statement: [{ Action: 's3:GetObject', Resource: 'arn:aws:s3:::marlowbay-*-reports/*' }] },
    })
    expect(read(policies).some(({ key }) => key === 'arn:aws:iam::aws:policy/SecurityAudit')).toBe(true)
    expect(read(policies).some(({ key }) => key === 'arn:aws:iam::aws:policy/PowerUserAccess')).toBe(false)
    const audit = read(roles).find(({ key }) => key === 'arn:aws:iam::666677778888:role/security-audit')
    expect(audit?.value).toMatchObject({
      AssumeRolePolicyDocument: {
        Statement: [{ Principal: { AWS: 'arn:aws:iam::222233334444:role/audit-runner' } }],
      },
      RoleLastUsed: { LastUsedDate: '2026-01-14T09:00:00.000Z' },
    })
  })

  it('reads what each user can sign in with; what is not there is no gap', async () => {
    const read = await readFromSample(sample, collector, 'staging', [])
    const of = (fact: { readonly id: string }, name: string): unknown =>
      read(fact).find(({ key }) => key === user(name))?.value
    expect(of(userLoginProfiles, 'qa-anna')).toEqual({
      LoginProfile: { CreateDate: '2024-10-07T07:30:00.000Z', PasswordResetRequired: false },
    })
    expect(of(userPasswordUses, 'qa-ben')).toEqual({ PasswordLastUsed: '2025-03-31T15:00:00.000Z' })
    expect(of(userMfaDevices, 'qa-anna')).toEqual({ MFADevices: [] })
    expect(of(userAccessKeys, 'qa-ben')).toEqual({
      AccessKeyMetadata: expect.arrayContaining([
        {
          AccessKeyId: expect.stringMatching(/^AKIA[A-Z2-7]{16}$/),
          Status: 'Active',
          CreateDate: '2025-01-20T10:00:00.000Z',
          AccessKeyLastUsed: { ServiceName: 'N/A' },
        },
      ]),
    })
    expect(valuesOf(read(passwordPolicy))).toEqual([{ PasswordPolicy: null }])
    expect(read(virtualMfaDevices).map(({ key }) => key)).toEqual([
      'arn:aws:iam::666677778888:mfa/root-account-mfa-device',
    ])
    expect(valuesOf(read(accountSummary))).toEqual([
      {
        SummaryMap: {
          AccountAccessKeysPresent: 0,
          AccountMFAEnabled: 1,
          AccountPasswordPresent: 1,
          AccountSigningCertificatesPresent: 0,
          Users: 2,
        },
      },
    ])
    expect(read(serverCertificates).map(({ value }) => value)).toMatchObject([
      { ServerCertificateName: 'wildcard-2022', Expiration: '2024-01-01T00:00:00.000Z' },
    ])
  })

  it('asks no last use of keys that are turned off, and all users for their passwords at once', async () => {
    sample.setTime(moments.spring)
    sample.forget()
    const read = await readFromSample(sample, collector, 'storefront', [])
    sample.setTime(moments.start)
    expect(read(userAccessKeys).map(({ value }) => value)).toMatchObject([{ AccessKeyMetadata: { length: 2 } }])
    expect(sample.counts()).toMatchObject({
      'iam:GetAccessKeyLastUsed': 1,
      'iam:GetLoginProfile': 1,
      'iam:ListAccessKeys': 1,
      'iam:ListUsers': 1,
    })
    expect(valuesOf(read(userLoginProfiles))).toEqual([{}])
  })

  it('makes a gap of what is denied, for that user alone', async () => {
    sample.faults.add({ operation: 'GetLoginProfile', input: { UserName: 'qa-ben' }, effect: { kind: 'denied' } })
    const read = await readFromSample(sample, collector, 'staging', [])
    sample.faults.set([])
    const gaps = new Map(read(userLoginProfiles).map(({ key, gap }) => [key, gap?.kind]))
    expect(gaps).toEqual(
      new Map([
        [user('qa-anna'), undefined],
        [user('qa-ben'), 'failed'],
      ]),
    )
  })

  it('keeps hostile tags as they are, and reads all pages', async () => {
    const paged = await startSample({ services: [iamSample], pageSize: 3 })
    const read = await readFromSample(paged, collector, 'sandbox', [])
    await paged.close()
    expect(read(users)).toHaveLength(4)
    expect(read(users).find(({ key }) => key.endsWith('/test=1,2@home'))?.value).toMatchObject({
      Tags: expect.arrayContaining([{ Key: 'note', Value: hostileNames.markup }]),
    })
    expect(paged.counts()['iam:GetAccountAuthorizationDetails']).toBeGreaterThan(5)
  })
})

describe('the IAM checks in the sample organization', () => {
  it('each find something good and something bad', { timeout: 60_000 }, async () => {
    const checks = registry.checks.filter(({ metadata }) => metadata.service === 'iam')
    const outcomes = await judgeSample(sample, collector, checks)
    expect(resultsOf(outcomes)).toEqual(
      Object.fromEntries(checks.map(({ metadata }) => [metadata.id, ['fail', 'pass']])),
    )
    const archive = outcomes.filter(({ account }) => account === '333344445555').flatMap(({ verdicts }) => verdicts)
    expect(archive.filter(({ result }) => result === 'fail')).toEqual([])
  })
})
