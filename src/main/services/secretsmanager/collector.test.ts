import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { registry } from '../../registry'
import { hostileNames } from '../../sample/hostile-names'
import { moments } from '../../sample/moments'
import { secretsManagerSample } from '../../sample/services/secretsmanager/secretsmanager'
import { startSample, type Sample } from '../../sample/start-sample'
import { judgeSample, readFromSample, resultsOf, valuesOf } from '../testing/read-from-sample'
import collector from './collector'
import { secretPolicies, secrets } from './facts'

let sample: Sample
beforeAll(async () => {
  sample = await startSample({ services: [secretsManagerSample], pageSize: 2 })
})
afterAll(() => sample.close())

const region = 'eu-central-1'

describe('the Secrets Manager collector', () => {
  it('lists all pages of secrets, copies included', async () => {
    const read = await readFromSample(sample, collector, 'payments', [region, 'eu-west-1'])
    expect(valuesOf(read(secrets, region))).toMatchObject([
      { Name: 'payments/bank-transfer', LastRotatedDate: '2026-10-04T09:00:00.000Z' },
      { Name: 'payments/card-network', PrimaryRegion: region },
      { Name: 'rds!cluster-ledger', OwningService: 'rds', RotationRules: { AutomaticallyAfterDays: 7 } },
    ])
    const [copy] = valuesOf(read(secrets, 'eu-west-1'))
    expect(copy).toEqual({
      arn: expect.stringMatching(/^arn:aws:secretsmanager:eu-west-1:555566667777:secret:payments\/card-network-\w{6}$/),
      Name: 'payments/card-network',
      Description: '',
      KmsKeyId: expect.stringMatching(/^arn:aws:kms:eu-west-1:555566667777:key\//),
      CreatedDate: '2024-04-02T09:15:00.000Z',
      PrimaryRegion: region,
      Tags: [
        { Key: 'environment', Value: 'production' },
        { Key: 'owner', Value: 'payments' },
      ],
    })
  })

  it('keeps hostile texts as they are', async () => {
    const read = await readFromSample(sample, collector, 'sandbox', ['eu-west-1'])
    const [forgotten] = valuesOf(read(secrets, 'eu-west-1'))
    expect(forgotten).toMatchObject({
      Name: 'demo/forgotten',
      Description: hostileNames.terminal,
      Tags: [
        { Key: 'note', Value: hostileNames.formula },
        { Key: 'owner', Value: hostileNames.bidirectional },
        { Key: 'purpose', Value: hostileNames.long },
      ],
    })
    expect(forgotten).not.toHaveProperty('LastAccessedDate')
    expect(forgotten).not.toHaveProperty('KmsKeyId')
  })

  it('reads policies, null where there is none', async () => {
    const read = await readFromSample(sample, collector, 'sandbox', ['eu-west-1'])
    expect(valuesOf(read(secretPolicies, 'eu-west-1'))).toEqual(
      expect.arrayContaining([
        {
          ResourcePolicy: {
            Version: '2012-10-17',
            Statement: [
              {
                Sid: 'Everyone',
                Effect: 'Allow',
                Principal: '*',
                Action: 'secretsmanager:GetSecretValue',
                Resource: '*',
              },
            ],
          },
        },
        { ResourcePolicy: null },
      ]),
    )
  })

  it('takes no hollow answer for a secret without a policy', async () => {
    sample.faults.add({ operation: 'GetResourcePolicy', effect: { kind: 'hollow' } })
    const read = await readFromSample(sample, collector, 'sandbox', ['eu-west-1'])
    sample.faults.set([])
    const gaps = read(secretPolicies, 'eu-west-1').map(({ gap }) => (gap?.kind === 'failed' ? gap.code : undefined))
    expect(gaps).toEqual(['UnexpectedAnswer', 'UnexpectedAnswer', 'UnexpectedAnswer'])
  })

  it('makes a gap of what is denied, for that secret alone', async () => {
    sample.faults.add({ operation: 'GetResourcePolicy', text: 'payments/bank-transfer', effect: { kind: 'denied' } })
    const read = await readFromSample(sample, collector, 'payments', [region])
    sample.faults.set([])
    const gaps = read(secretPolicies, region).flatMap(({ key, gap }) =>
      gap?.kind === 'failed' ? [[key, gap.code]] : [],
    )
    expect(gaps).toEqual([[expect.stringContaining('payments/bank-transfer'), 'AccessDeniedException']])
  })
})

describe('the Secrets Manager checks in the sample organization', () => {
  it('each find something good and something bad', async () => {
    const checks = registry.checks.filter(({ metadata }) => metadata.service === 'secretsmanager')
    const results = resultsOf(await judgeSample(sample, collector, checks))
    sample.setTime(moments.autumn)
    expect(results).toEqual(Object.fromEntries(checks.map(({ metadata }) => [metadata.id, ['fail', 'pass']])))
  }, 60_000)
})
