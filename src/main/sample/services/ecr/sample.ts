import * as ecr from '@aws-sdk/client-ecr'
import { AwsFailure } from '../../aws-failure'
import { daysBefore } from '../../moments'
import { defineSampleService, type SampleContext } from '../../service'
import type { PolicyStatement, SampleRepository } from './build'
import { registryOf, repositoryScanningOf, type SampleRegistry } from './estate'

type Paging = { readonly nextToken?: string | undefined; readonly maxResults?: number | undefined }

const cut = <Item>(
  context: SampleContext<SampleRegistry>,
  items: readonly Item[],
  { nextToken, maxResults }: Paging,
): { readonly items: Item[]; readonly next: { readonly nextToken?: string } } => {
  const page = context.page(items, { token: nextToken, max: maxResults, size: 100, most: 1000 })
  return { items: page.items, next: page.next ? { nextToken: page.next } : {} }
}

const place = (name: string | undefined, account: string): string =>
  `The repository with name '${name ?? ''}' does not exist in the registry with id '${account}'`

const find = (name: string | undefined, { state, account }: SampleContext<SampleRegistry>): SampleRepository => {
  const found = state.repositories.find(({ repository }) => repository.repositoryName === name)
  if (!found) throw new AwsFailure('RepositoryNotFoundException', place(name, account.id))
  return found
}

const policyText = (statements: readonly PolicyStatement[]): string =>
  JSON.stringify({ Version: '2012-10-17', Statement: statements })

/** ECR of the sample. */
export const sample = defineSampleService<typeof ecr, SampleRegistry>({
  service: 'ecr',
  scope: 'regional',
  sdk: ecr,
  client: ecr.ECRClient,
  badToken: 'InvalidParameterException',
  state: registryOf,
}).answer({
  DescribeRepositories: (input, context) => {
    const { items, next } = cut(
      context,
      context.state.repositories.map(({ repository }) => repository),
      input,
    )
    return { repositories: items, ...next }
  },
  GetRegistryScanningConfiguration: (_input, { account, state }) => ({
    registryId: account.id,
    scanningConfiguration: state.scanning,
  }),
  BatchGetRepositoryScanningConfiguration: ({ repositoryNames = [] }, { state }) => {
    const known = new Map(state.repositories.map((each) => [each.repository.repositoryName, each]))
    return {
      scanningConfigurations: repositoryNames.flatMap((name) => {
        const found = known.get(name)
        return found ? [repositoryScanningOf(found.repository, state.scanning)] : []
      }),
      failures: repositoryNames
        .filter((name) => !known.has(name))
        .map((repositoryName) => ({
          repositoryName,
          failureCode: 'REPOSITORY_NOT_FOUND' as const,
          failureReason: 'REPOSITORY_NOT_FOUND',
        })),
    }
  },
  GetRepositoryPolicy: ({ repositoryName }, context) => {
    const { policy } = find(repositoryName, context)
    if (!policy) {
      const message = `Repository policy does not exist for the repository with name '${repositoryName ?? ''}' in the registry with id '${context.account.id}'`
      throw new AwsFailure('RepositoryPolicyNotFoundException', message)
    }
    return { registryId: context.account.id, repositoryName, policyText: policyText(policy) }
  },
  GetLifecyclePolicy: ({ repositoryName }, context) => {
    const { lifecycle } = find(repositoryName, context)
    if (lifecycle === undefined) {
      const message = `Lifecycle policy does not exist for the repository with name '${repositoryName ?? ''}' in the registry with id '${context.account.id}'`
      throw new AwsFailure('LifecyclePolicyNotFoundException', message)
    }
    return {
      registryId: context.account.id,
      repositoryName,
      lifecyclePolicyText: lifecycle,
      lastEvaluatedAt: daysBefore(context.at, 1),
    }
  },
  GetRegistryPolicy: (_input, { account, state }) => {
    if (!state.policy) {
      const message = `Registry policy does not exist in the registry with id '${account.id}'`
      throw new AwsFailure('RegistryPolicyNotFoundException', message)
    }
    return { registryId: account.id, policyText: policyText(state.policy) }
  },
  DescribePullThroughCacheRules: (input, context) => {
    const { items, next } = cut(context, context.state.cacheRules, input)
    return { pullThroughCacheRules: items, ...next }
  },
  DescribeImages: (input, context) => {
    const { items, next } = cut(context, find(input.repositoryName, context).images, input)
    return { imageDetails: items, ...next }
  },
  DescribeImageScanFindings: ({ repositoryName, imageId }, context) => {
    const { images, scan } = find(repositoryName, context)
    const newest = images.at(-1)?.imageDigest
    if (!scan || imageId?.imageDigest !== newest) {
      const message = `Image scan does not exist for the image with '{imageDigest:'${imageId?.imageDigest ?? ''}', imageTag:'null'}' in the repository with name '${repositoryName ?? ''}' in the registry with id '${context.account.id}'`
      throw new AwsFailure('ScanNotFoundException', message)
    }
    const { status, counts, days } = scan
    return {
      registryId: context.account.id,
      repositoryName,
      imageId,
      imageScanStatus: { status },
      ...(status === 'COMPLETE'
        ? {
            imageScanFindings: {
              imageScanCompletedAt: daysBefore(context.at, days),
              vulnerabilitySourceUpdatedAt: daysBefore(context.at, days),
              findingSeverityCounts: counts,
              findings: [],
            },
          }
        : {}),
    }
  },
})
