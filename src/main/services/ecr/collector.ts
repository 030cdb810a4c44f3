import {
  BatchGetRepositoryScanningConfigurationCommand,
  DescribeImageScanFindingsCommand,
  ECRClient,
  GetLifecyclePolicyCommand,
  GetRegistryPolicyCommand,
  GetRegistryScanningConfigurationCommand,
  GetRepositoryPolicyCommand,
  paginateDescribeImages,
  paginateDescribePullThroughCacheRules,
  paginateDescribeRepositories,
} from '@aws-sdk/client-ecr'
import type { ImageDetail, RegistryScanningConfiguration } from '@aws-sdk/client-ecr'
import { policyJson } from '../../aws/policy-json'
import { allPages, orAbsent } from '../../aws/reading'
import { requireField } from '../../aws/require-field'
import { defineCollector, readBatches, readEach, readList, readOne, vanished } from '../../engine/collector'
import type { Calls, ReadContext } from '../../engine/collector'
import {
  lifecyclePolicies,
  newestImages,
  pullThroughCache,
  registryPolicy,
  registryScanning,
  repositories,
  repositoryPolicies,
  repositoryScanning,
} from './facts'

const calls = (...operations: readonly string[]): Calls =>
  Object.fromEntries(operations.map((operation) => [`ecr:${operation}`, [`ecr:${operation}`]]))

/** The largest page of all lists of ECR. */
const maxResults = 1000

/** What ECR answers about a repository that was listed and is gone by now. */
const gone = 'RepositoryNotFoundException'

const clientOf = (context: ReadContext): ECRClient => context.client(ECRClient)
const options = (context: ReadContext): { readonly abortSignal: AbortSignal } => ({ abortSignal: context.signal })

/** How the registry scans; the newest images hang on it as well. */
const readScanning = (context: ReadContext): Promise<RegistryScanningConfiguration | undefined> =>
  context.shared('ecr:GetRegistryScanningConfiguration', async () => {
    const answer = clientOf(context).send(new GetRegistryScanningConfigurationCommand({}), options(context))
    return (await requireField(answer, 'scanningConfiguration')).scanningConfiguration
  })

/** The kinds of content that make an artifact an image, not a signature, an attestation or a chart. */
const imageTypes: ReadonlySet<string> = new Set([
  'application/vnd.docker.container.image.v1+json',
  'application/vnd.oci.image.config.v1+json',
])

const isImage = ({ artifactMediaType, subjectManifestDigest }: ImageDetail): boolean =>
  subjectManifestDigest === undefined && (artifactMediaType === undefined || imageTypes.has(artifactMediaType))

const pushedAt = ({ imagePushedAt }: ImageDetail): number => imagePushedAt?.getTime() ?? 0

/** The image with a tag that was pushed last. AWS sorts nothing, so that all pages are needed. */
const findNewest = async (repositoryName: string, context: ReadContext): Promise<ImageDetail | undefined> => {
  const input = { repositoryName, maxResults, filter: { tagStatus: 'TAGGED' as const } }
  const pages = paginateDescribeImages({ client: clientOf(context) }, input, options(context))
  const images = (await allPages(pages, (page) => page.imageDetails)).filter(isImage)
  return images.toSorted((one, other) => pushedAt(other) - pushedAt(one))[0]
}

/** The basic scan of an image, which the list of images does not tell, with its counts by severity; findings are not kept. */
const readScan = async (repositoryName: string, imageDigest: string | undefined, context: ReadContext) => {
  const input = { repositoryName, imageId: { imageDigest }, maxResults }
  const answer = clientOf(context).send(new DescribeImageScanFindingsCommand(input), options(context))
  return (await orAbsent(requireField(answer, 'imageScanStatus'), 'ScanNotFoundException')) ?? {}
}

export default defineCollector({
  service: 'ecr',
  reads: [
    readList(repositories, {
      calls: calls('DescribeRepositories'),
      read: async (context) => {
        const pages = paginateDescribeRepositories({ client: clientOf(context) }, { maxResults }, options(context))
        const all = await allPages(pages, (page) => page.repositories)
        return all.map((repository) => ({ ...repository, arn: repository.repositoryArn }))
      },
    }),
    readOne(registryScanning, { calls: calls('GetRegistryScanningConfiguration'), read: readScanning }),
    readOne(registryPolicy, {
      calls: calls('GetRegistryPolicy'),
      read: async (context) => {
        const answer = clientOf(context).send(new GetRegistryPolicyCommand({}), options(context))
        const found = await orAbsent(requireField(answer, 'policyText'), 'RegistryPolicyNotFoundException')
        return { policyText: policyJson(found?.policyText) }
      },
    }),
    readOne(pullThroughCache, {
      calls: calls('DescribePullThroughCacheRules'),
      read: async (context) => {
        const client = clientOf(context)
        const pages = paginateDescribePullThroughCacheRules({ client }, { maxResults }, options(context))
        return { pullThroughCacheRules: await allPages(pages, (page) => page.pullThroughCacheRules) }
      },
    }),
    readBatches(repositoryScanning, {
      calls: calls('BatchGetRepositoryScanningConfiguration'),
      size: 25,
      read: async (parents, context) => {
        const input = { repositoryNames: parents.map(({ repositoryName }) => repositoryName) }
        const command = new BatchGetRepositoryScanningConfigurationCommand(input)
        const answer = await clientOf(context).send(command, options(context))
        const missing = new Set(
          (answer.failures ?? [])
            .filter(({ failureCode }) => failureCode === 'REPOSITORY_NOT_FOUND')
            .map(({ repositoryName }) => repositoryName),
        )
        const found = new Map((answer.scanningConfigurations ?? []).map((each) => [each.repositoryName, each]))
        return new Map(
          parents.flatMap(({ arn, repositoryName }): readonly (readonly [string, unknown])[] => {
            const scanning = found.get(repositoryName)
            if (scanning) return [[arn, scanning]]
            return missing.has(repositoryName) ? [[arn, vanished]] : []
          }),
        )
      },
    }),
    // A call for each repository: no other call of ECR tells policies, and who may pull or push stands nowhere else.
    readEach(repositoryPolicies, {
      calls: calls('GetRepositoryPolicy'),
      read: async ({ repositoryName }, context) => {
        const answer = clientOf(context).send(new GetRepositoryPolicyCommand({ repositoryName }), options(context))
        const found = orAbsent(requireField(answer, 'policyText'), 'RepositoryPolicyNotFoundException')
        const policy = found.then((policyAnswer) => ({ policyText: policyJson(policyAnswer?.policyText) }))
        return (await orAbsent(policy, gone)) ?? vanished
      },
    }),
    // A call for each repository: the list does not tell whether images expire.
    readEach(lifecyclePolicies, {
      calls: calls('GetLifecyclePolicy'),
      read: async ({ repositoryName }, context) => {
        const answer = clientOf(context).send(new GetLifecyclePolicyCommand({ repositoryName }), options(context))
        const found = orAbsent(requireField(answer, 'lifecyclePolicyText'), 'LifecyclePolicyNotFoundException')
        const policy = found.then((told) => ({ lifecyclePolicyText: policyJson(told?.lifecyclePolicyText) }))
        return (await orAbsent(policy, gone)) ?? vanished
      },
    }),
    // Two calls for each repository, and none where Inspector scans: its own lists tell of all images at once.
    readEach(newestImages, {
      calls: calls('GetRegistryScanningConfiguration', 'DescribeImages', 'DescribeImageScanFindings'),
      read: async ({ repositoryName }, context) => {
        const scanType = (await readScanning(context))?.scanType
        if (scanType !== 'BASIC') return { scanType }
        const image = findNewest(repositoryName, context)
        const read = image.then(async (newest) => ({
          scanType,
          image: newest,
          ...(newest ? await readScan(repositoryName, newest.imageDigest, context) : {}),
        }))
        return (await orAbsent(read, gone, 'ImageNotFoundException')) ?? vanished
      },
    }),
  ],
})
