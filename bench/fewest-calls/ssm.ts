import { each, itemsOf, pageCount, pages } from '../fewest-calls-row'
import type { Counted, List, Row } from '../fewest-calls-row'

const nodes: List = {
  from: 'ssm',
  operation: 'DescribeInstanceInformation',
  list: 'InstanceInformationList',
  most: 50,
}
const documents: List = {
  from: 'ssm',
  operation: 'ListDocuments',
  list: 'DocumentIdentifiers',
  most: 50,
  input: { Filters: [{ Key: 'Owner', Values: ['Self'] }] },
}
const parameters: List = { from: 'ssm', operation: 'DescribeParameters', list: 'Parameters', most: 50 }
const associations: List = { from: 'ssm', operation: 'ListAssociations', list: 'Associations', most: 50 }

/** What Systems Manager takes at least: patches of 50 nodes with a call, documents one at a time. */
export const rows: readonly Row[] = [
  { operation: 'ssm:DescribeInstanceInformation', per: 'region', count: pages(nodes) },
  {
    operation: 'ssm:DescribeInstancePatchStates',
    per: 'region',
    count: async (place) => {
      const calls = Math.ceil((await itemsOf(place, nodes)).length / 50)
      const stepsBefore = await pageCount(place, nodes)
      return Array.from({ length: calls }, (): Counted => ({ calls: 1, steps: 1, stepsBefore }))
    },
  },
  { operation: 'ssm:ListDocuments', per: 'region', count: pages(documents) },
  { operation: 'ssm:DescribeDocumentPermission', per: 'region', count: each(documents) },
  { operation: 'ssm:GetDocument', per: 'region', count: each(documents) },
  // The preferences of Session Manager are asked for whether there are any or not.
  { operation: 'ssm:GetDocument', per: 'region', count: async () => [{ calls: 1, steps: 1 }] },
  // Public sharing and the management of hosts.
  { operation: 'ssm:GetServiceSetting', per: 'region', count: async () => [{ calls: 2, steps: 1 }] },
  { operation: 'ssm:DescribeParameters', per: 'region', count: pages(parameters) },
  { operation: 'ssm:ListAssociations', per: 'region', count: pages(associations) },
]
