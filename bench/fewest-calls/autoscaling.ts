import { itemsOf, pageCount, pages } from '../fewest-calls-row'
import type { Row } from '../fewest-calls-row'

const listOf = (operation: string, list: string) => ({ from: 'autoscaling', operation, list, most: 100 })

const configurations = listOf('DescribeLaunchConfigurations', 'LaunchConfigurations')

/** At most so many ids fit into one filter of EC2. */
const filterSize = 200

/** What Auto Scaling takes at least. */
export const rows: readonly Row[] = [
  {
    operation: 'autoscaling:DescribeAutoScalingGroups',
    per: 'region',
    count: pages(listOf('DescribeAutoScalingGroups', 'AutoScalingGroups')),
  },
  { operation: 'autoscaling:DescribeLaunchConfigurations', per: 'region', count: pages(configurations) },
  {
    operation: 'autoscaling:DescribePolicies',
    per: 'region',
    count: pages(listOf('DescribePolicies', 'ScalingPolicies')),
  },
  // The images of launch configurations: no list of the account's own images holds those of others.
  {
    operation: 'ec2:DescribeImages',
    paged: true,
    per: 'region',
    count: async (place) => {
      const calls = Math.ceil((await itemsOf(place, configurations)).length / filterSize)
      return calls > 0 ? [{ calls, steps: 1, stepsBefore: await pageCount(place, configurations) }] : []
    },
  },
]
