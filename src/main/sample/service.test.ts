import * as s3 from '@aws-sdk/client-s3'
import { describe, expect, expectTypeOf, it } from 'vitest'
import { reviewerCaller } from './credentials'
import { moments } from './moments'
import { sampleOrganization } from './organization'
import { createRandom } from './random'
import { createTool } from './services/wellarchitected/tool'
import { createSignIns } from './sign-in/sign-ins'
import { defineSampleService, type OperationInput, type OperationName, type OperationOutput } from './service'

describe('the types of operations', () => {
  it('are those of the SDK', () => {
    expectTypeOf<OperationInput<typeof s3, 'GetBucketPolicy'>>().toEqualTypeOf<s3.GetBucketPolicyCommandInput>()
    expectTypeOf<OperationOutput<typeof s3, 'GetBucketPolicy'>>().toEqualTypeOf<
      Omit<s3.GetBucketPolicyCommandOutput, '$metadata'>
    >()
    expectTypeOf<'GetBucketPolicy'>().toExtend<OperationName<typeof s3>>()
    expectTypeOf<'GetBucketPolicies'>().not.toExtend<OperationName<typeof s3>>()
    expectTypeOf<'$'>().not.toExtend<OperationName<typeof s3>>()
  })
})

describe('defineSampleService', () => {
  const [account] = sampleOrganization().accounts
  if (!account) throw new Error('There is no account.')
  const place = {
    account,
    region: 'us-east-1',
    at: moments.start,
    organization: sampleOrganization(),
    seed: 's',
    share: () => 0,
    random: (name: string) => createRandom(name),
  }
  const call = {
    signedRegion: 'eu-west-1',
    caller: reviewerCaller(account),
    signIns: createSignIns(place.organization, () => ''),
    tool: createTool(place.organization, place.at),
    denies: () => false,
    page: <Item>(items: readonly Item[]) => ({ items: [...items], next: undefined }),
  }

  it('makes the state once and hands it to every operation', async () => {
    let made = 0
    const service = defineSampleService({
      service: 's3',
      scope: 'global',
      sdk: s3,
      client: s3.S3Client,
      state: ({ region }) => {
        made += 1
        return { policies: new Map([['one', region]]) }
      },
    }).answer({
      GetBucketPolicy: (input, { state }) => ({ Policy: state.policies.get(input.Bucket ?? '') }),
      PutBucketPolicy: (input, { state, signedRegion }) => {
        state.policies.set(input.Bucket ?? '', `${input.Policy} ${signedRegion}`)
        return {}
      },
    })
    expect(service.described).toEqual(['GetBucketPolicy', 'PutBucketPolicy'])
    expect(service.badToken).toBe('InvalidNextTokenException')
    const open = service.open(place)
    expect(await open.answer('GetBucketPolicy', { Bucket: 'one' }, call)).toEqual({ Policy: 'us-east-1' })
    await open.answer('PutBucketPolicy', { Bucket: 'one', Policy: 'new' }, call)
    expect(await open.answer('GetBucketPolicy', { Bucket: 'one' }, call)).toEqual({ Policy: 'new eu-west-1' })
    expect(made).toBe(1)
    expect(open.answer('GetBucketAcl', {}, call)).toBeUndefined()
  })
})
