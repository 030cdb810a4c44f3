import {
  EC2Client,
  paginateDescribeNetworkInterfaces,
  paginateDescribeSnapshots,
  paginateDescribeVolumes,
} from '@aws-sdk/client-ec2'
import { LambdaClient, paginateListFunctions } from '@aws-sdk/client-lambda'
import { paginateGetResources, ResourceGroupsTaggingAPIClient } from '@aws-sdk/client-resource-groups-tagging-api'
import { paginateListSecrets, SecretsManagerClient } from '@aws-sdk/client-secrets-manager'
import type { MakeClient } from '../aws/clients'
import { UnexpectedAnswer } from '../aws/reading'
import type { regionCalls } from './calls'

/** A call that finds something in most regions that hold anything. */
type Look = (client: MakeClient, region: string, signal: AbortSignal) => Promise<boolean>

/** Whether a list holds anything. AWS may send empty pages before the one that holds something. */
export const holdsAny = async <Page, Item>(
  pages: AsyncIterable<Page>,
  itemsOf: (page: Page) => readonly Item[] | undefined,
): Promise<boolean> => {
  for await (const page of pages) {
    const items = itemsOf(page)
    if (items === undefined) throw new UnexpectedAnswer("AWS's answer holds no list")
    if (items.length > 0) return true
  }
  return false
}

/** The smallest page that EC2 gives. */
const MaxResults = 5

/** In the order in which they are asked: what most workloads have comes first. */
export const looks: Readonly<Record<keyof typeof regionCalls, Look>> = {
  'ec2:DescribeNetworkInterfaces': (client, region, abortSignal) => {
    const config = { client: client(EC2Client, region) }
    const pages = paginateDescribeNetworkInterfaces(config, { MaxResults }, { abortSignal })
    return holdsAny(pages, (page) => page.NetworkInterfaces)
  },
  'ec2:DescribeVolumes': (client, region, abortSignal) => {
    const pages = paginateDescribeVolumes({ client: client(EC2Client, region) }, { MaxResults }, { abortSignal })
    return holdsAny(pages, (page) => page.Volumes)
  },
  'ec2:DescribeSnapshots': (client, region, abortSignal) => {
    const config = { client: client(EC2Client, region) }
    const pages = paginateDescribeSnapshots(config, { OwnerIds: ['self'], MaxResults }, { abortSignal })
    return holdsAny(pages, (page) => page.Snapshots)
  },
  'lambda:ListFunctions': (client, region, abortSignal) => {
    const pages = paginateListFunctions({ client: client(LambdaClient, region) }, { MaxItems: 1 }, { abortSignal })
    return holdsAny(pages, (page) => page.Functions)
  },
  'secretsmanager:ListSecrets': (client, region, abortSignal) => {
    const config = { client: client(SecretsManagerClient, region) }
    return holdsAny(paginateListSecrets(config, { MaxResults: 1 }, { abortSignal }), (page) => page.SecretList)
  },
  'resourcegroupstaggingapi:GetResources': (client, region, abortSignal) => {
    const config = { client: client(ResourceGroupsTaggingAPIClient, region) }
    const pages = paginateGetResources(config, { ResourcesPerPage: 1 }, { abortSignal })
    return holdsAny(pages, (page) => page.ResourceTagMappingList)
  },
}
