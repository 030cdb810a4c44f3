import type { EstatePlace } from '../estate'
import { each, itemsOf, once, pageCount, pages } from '../fewest-calls-row'
import type { Row } from '../fewest-calls-row'

const repositories = { from: 'ecr', operation: 'DescribeRepositories', list: 'repositories', most: 1000 }

/** Whether Inspector scans the images of the place: then ECR has no scan of its own to tell of. */
const isEnhanced = async (place: EstatePlace): Promise<boolean> => {
  const [account] = await place.list('inspector2', 'BatchGetAccountStatus', 'accounts')
  return JSON.stringify(account?.['state']).includes('"ENABLED"')
}

const imagesOf = (place: EstatePlace, repositoryName: unknown) =>
  place.list('ecr', 'DescribeImages', 'imageDetails', { repositoryName })

/** What ECR takes at least: no call tells of the policies, or of the images, of several repositories. */
export const rows: readonly Row[] = [
  { operation: 'ecr:DescribeRepositories', per: 'region', count: pages(repositories) },
  { operation: 'ecr:GetRegistryScanningConfiguration', per: 'region', count: once },
  { operation: 'ecr:GetRegistryPolicy', per: 'region', count: once },
  {
    operation: 'ecr:DescribePullThroughCacheRules',
    per: 'region',
    count: pages({
      from: 'ecr',
      operation: 'DescribePullThroughCacheRules',
      list: 'pullThroughCacheRules',
      most: 1000,
    }),
  },
  {
    operation: 'ecr:BatchGetRepositoryScanningConfiguration',
    per: 'region',
    count: async (place) => {
      const calls = Math.ceil((await itemsOf(place, repositories)).length / 25)
      return calls === 0 ? [] : [{ calls, steps: 1, stepsBefore: await pageCount(place, repositories) }]
    },
  },
  { operation: 'ecr:GetRepositoryPolicy', per: 'region', count: each(repositories) },
  { operation: 'ecr:GetLifecyclePolicy', per: 'region', count: each(repositories) },
  {
    operation: 'ecr:DescribeImages',
    per: 'region',
    count: each(repositories, async ({ repositoryName }, place) => {
      if (await isEnhanced(place)) return 0
      return Math.max(1, Math.ceil((await imagesOf(place, repositoryName)).length / 1000))
    }),
  },
  {
    operation: 'ecr:DescribeImageScanFindings',
    per: 'region',
    count: each(
      repositories,
      async ({ repositoryName }, place) =>
        (await isEnhanced(place)) || (await imagesOf(place, repositoryName)).length === 0 ? 0 : 1,
      undefined,
      1,
    ),
  },
]
