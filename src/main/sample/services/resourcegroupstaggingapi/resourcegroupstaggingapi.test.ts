import {
  DescribeInstancesCommand,
  DescribeRegionsCommand,
  DescribeVolumesCommand,
  EC2Client,
  paginateDescribeNetworkInterfaces,
  paginateDescribeSnapshots,
  paginateDescribeVolumes,
} from '@aws-sdk/client-ec2'
import { paginateListFunctions, LambdaClient } from '@aws-sdk/client-lambda'
import { paginateListSecrets, SecretsManagerClient } from '@aws-sdk/client-secrets-manager'
import {
  GetResourcesCommand,
  paginateGetResources,
  ResourceGroupsTaggingAPIClient,
} from '@aws-sdk/client-resource-groups-tagging-api'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { clientSettings } from '../../small-services'
import { startSample, type Sample } from '../../start-sample'

let sample: Sample
beforeAll(async () => {
  sample = await startSample()
})
afterAll(() => sample.close())

const placeOf = (key: string) => sample.accounts.findIndex((account) => account.key === key)
const settings = (key: string, region: string) => clientSettings(sample, placeOf(key), region)
const tagging = (key: string, region: string) => new ResourceGroupsTaggingAPIClient(settings(key, region))

describe('GetResources', () => {
  it('gives in pages what is tagged, and ends with an empty token', async () => {
    const client = tagging('storefront', 'eu-central-1')
    const one = await client.send(new GetResourcesCommand({ ResourcesPerPage: 1 }))
    expect(one.ResourceTagMappingList).toHaveLength(1)
    expect(one.PaginationToken).not.toBe('')
    const arns: (string | undefined)[] = []
    for await (const page of paginateGetResources({ client, pageSize: 7 }, {})) {
      arns.push(...(page.ResourceTagMappingList ?? []).map(({ ResourceARN }) => ResourceARN))
    }
    expect(new Set(arns).size).toBe(arns.length)
    const { Reservations = [] } = await new EC2Client(settings('storefront', 'eu-central-1')).send(
      new DescribeInstancesCommand({}),
    )
    const instances = Reservations.flatMap(({ Instances = [] }) => Instances.map(({ InstanceId }) => InstanceId))
    expect(instances.length).toBeGreaterThan(0)
    for (const id of instances) expect(arns).toContain(`arn:aws:ec2:eu-central-1:444455556666:instance/${id}`)
    const some = await client.send(new GetResourcesCommand({ ResourceTypeFilters: ['ec2:instance'] }))
    expect(some.ResourceTagMappingList).toHaveLength(instances.length)
    const owned = (value: string) =>
      client.send(new GetResourcesCommand({ TagFilters: [{ Key: 'owner', Values: [value] }] }))
    expect((await owned('nobody')).ResourceTagMappingList).toEqual([])
    expect((await owned('storefront')).ResourceTagMappingList?.length).toBeGreaterThan(5)
  })

  it('finds nothing where there is nothing, and refuses pages that AWS refuses', async () => {
    const nothing = await tagging('security', 'eu-west-1').send(new GetResourcesCommand({}))
    expect([nothing.ResourceTagMappingList, nothing.PaginationToken]).toEqual([[], ''])
    const large = tagging('security', 'eu-west-1').send(new GetResourcesCommand({ ResourcesPerPage: 101 }))
    await expect(large).rejects.toMatchObject({ name: 'InvalidParameterException' })
  })
})

describe('regions and what is in them', () => {
  it('tells enabled regions, and all when asked for all', async () => {
    const client = new EC2Client(settings('staging', 'us-east-1'))
    const names = async (input: { AllRegions?: boolean; Filters?: { Name: string; Values: string[] }[] }) =>
      ((await client.send(new DescribeRegionsCommand(input))).Regions ?? []).map(
        ({ RegionName, OptInStatus }) => `${RegionName} ${OptInStatus}`,
      )
    const enabled = ['us-east-1', 'eu-central-1', 'eu-west-1'].map((name) => `${name} opt-in-not-required`)
    expect(await names({})).toEqual(enabled)
    const all = await names({ AllRegions: true })
    expect(all).toEqual([
      ...enabled,
      ...['af-south-1', 'ap-east-1', 'eu-south-1', 'me-south-1'].map((name) => `${name} not-opted-in`),
    ])
    const opted = [{ Name: 'opt-in-status', Values: ['opt-in-not-required', 'opted-in'] }]
    expect(await names({ AllRegions: true, Filters: opted })).toEqual(enabled)
  })

  it('is seen by small calls, in all regions that the account uses and in no other', async () => {
    /** Pairs in which none of the calls finds anything. */
    const empty: string[] = []
    const count = async <Page>(pages: AsyncIterable<Page>, lengthOf: (page: Page) => number): Promise<number> => {
      let sum = 0
      for await (const page of pages) {
        expect(lengthOf(page)).toBeLessThanOrEqual(5)
        sum += lengthOf(page)
      }
      return sum
    }
    for (const { key } of sample.accounts) {
      for (const region of sample.organization.regions) {
        const client = new EC2Client(settings(key, region))
        const lambda = new LambdaClient(settings(key, region))
        const secrets = new SecretsManagerClient(settings(key, region))
        const counts = await Promise.all([
          count(
            paginateDescribeNetworkInterfaces({ client }, { MaxResults: 5 }),
            (page) => page.NetworkInterfaces?.length ?? 0,
          ),
          count(paginateDescribeVolumes({ client }, { MaxResults: 5 }), (page) => page.Volumes?.length ?? 0),
          count(
            paginateDescribeSnapshots({ client }, { OwnerIds: ['self'], MaxResults: 5 }),
            (page) => page.Snapshots?.length ?? 0,
          ),
          count(paginateListFunctions({ client: lambda }, { MaxItems: 5 }), (page) => page.Functions?.length ?? 0),
          count(paginateListSecrets({ client: secrets }, { MaxResults: 5 }), (page) => page.SecretList?.length ?? 0),
        ])
        const { ResourceTagMappingList } = await tagging(key, region).send(new GetResourcesCommand({}))
        if (counts.every((number) => number === 0) && ResourceTagMappingList?.length === 0)
          empty.push(`${key} ${region}`)
      }
    }
    expect(empty).toEqual(
      sample.accounts.flatMap(({ key, regions }) =>
        sample.organization.regions.filter((region) => !regions.includes(region)).map((region) => `${key} ${region}`),
      ),
    )
    expect(empty).toHaveLength(8)
  })

  it('refuses pages that are smaller than those of EC2', async () => {
    const small = new EC2Client(settings('staging', 'eu-central-1')).send(new DescribeVolumesCommand({ MaxResults: 1 }))
    await expect(small).rejects.toMatchObject({ name: 'InvalidParameterValue' })
  })
})
