import {
  BatchGetAccountStatusCommand,
  Inspector2Client,
  paginateListCoverage,
  paginateListFindings,
} from '@aws-sdk/client-inspector2'
import type { CoveredResource, Finding } from '@aws-sdk/client-inspector2'
import { allPages, UnexpectedAnswer } from '../../aws/reading'
import { defineCollector, readBatches, readOne, readTogether } from '../../engine/collector'
import type { Calls, ReadContext } from '../../engine/collector'
import {
  coveredFunctions,
  coveredImages,
  coveredInstances,
  functionFindings,
  imageFindings,
  inspectorStatus,
  instanceFindings,
} from './facts'
import type { FindingCounts } from './facts'

const calls = (...operations: readonly string[]): Calls =>
  Object.fromEntries(operations.map((operation) => [`inspector2:${operation}`, [`inspector2:${operation}`]]))

/** A function is named with its version, `…:function:orders:$LATEST`; what is scanned is the function. */
const withoutVersion = (id: string): string => id.replace(/:\$LATEST$/, '')

const arnOf = ({ partition, region, account }: ReadContext, id: string): string =>
  id.startsWith('arn:') ? withoutVersion(id) : `arn:${partition}:ec2:${region}:${account}:instance/${id}`

const nameOf = ({ resourceMetadata: about }: CoveredResource): string | undefined => {
  const [tag] = about?.ecrImage?.tags ?? []
  const image = about?.ecrRepository?.name
  return (
    about?.ec2?.tags?.['Name'] ??
    about?.lambdaFunction?.functionName ??
    (tag === undefined ? image : `${image ?? ''}:${tag}`)
  )
}

/** One item for each resource: Inspector lists a resource once for each kind of scan. */
const merge = (context: ReadContext, all: readonly CoveredResource[], type: string): readonly object[] => {
  const byArn = new Map<string, { readonly resourceId: string; readonly name: string | undefined; scans: object[] }>()
  for (const one of all.filter(({ resourceType }) => resourceType === type)) {
    const { resourceId = '', scanType, scanStatus, lastScannedAt } = one
    const arn = arnOf(context, resourceId)
    const item = byArn.get(arn) ?? { resourceId: withoutVersion(resourceId), name: nameOf(one), scans: [] }
    item.scans.push({ scanType, scanStatus, lastScannedAt })
    byArn.set(arn, item)
  }
  return [...byArn].map(([arn, item]) => ({ arn, ...item }))
}

/** The state of the account; read once for all that depends on it. */
const readStatus = (context: ReadContext) =>
  context.shared('inspector2-status', async () => {
    const command = new BatchGetAccountStatusCommand({ accountIds: [context.account] })
    const answer = await context.client(Inspector2Client).send(command, { abortSignal: context.signal })
    const found = answer.accounts?.find(({ accountId }) => accountId === context.account)
    if (!found) throw new UnexpectedAnswer('Inspector does not tell the state of the account')
    return found
  })

const toCounts = (findings: readonly Finding[]): FindingCounts => {
  const active = findings.filter(({ status }) => status === 'ACTIVE')
  const bySeverity: Record<string, number> = {}
  for (const { severity = 'UNTRIAGED' } of active) bySeverity[severity] = (bySeverity[severity] ?? 0) + 1
  return {
    active: bySeverity,
    exploitAvailable: active.filter(({ exploitAvailable }) => exploitAvailable === 'YES').length,
    fixAvailable: active.filter(({ fixAvailable }) => fixAvailable === 'YES' || fixAvailable === 'PARTIAL').length,
    suppressed: findings.filter(({ status }) => status === 'SUPPRESSED').length,
  }
}

const equal = (value: string) => ({ comparison: 'EQUALS' as const, value })

/** All findings of one kind of resource with the same pages, whatever the number of resources. */
const readFindings = (fact: typeof instanceFindings, type: string) =>
  readBatches(fact, {
    calls: calls('ListFindings'),
    size: Number.MAX_SAFE_INTEGER,
    read: async (parents, context) => {
      const input = {
        maxResults: 100,
        filterCriteria: {
          // The administrator of an organization would get the findings of all members.
          awsAccountId: [equal(context.account)],
          resourceType: [equal(type)],
          findingStatus: [equal('ACTIVE'), equal('SUPPRESSED')],
        },
      }
      const client = context.client(Inspector2Client)
      const pages = paginateListFindings({ client }, input, { abortSignal: context.signal })
      const byArn = new Map<string, Finding[]>()
      for (const finding of await allPages(pages, (page) => page.findings)) {
        for (const { id = '' } of finding.resources ?? []) {
          const arn = arnOf(context, id)
          byArn.set(arn, [...(byArn.get(arn) ?? []), finding])
        }
      }
      return new Map(parents.map(({ arn }) => [arn, toCounts(byArn.get(arn) ?? [])]))
    },
  })

export default defineCollector({
  service: 'inspector2',
  reads: [
    readOne(inspectorStatus, { calls: calls('BatchGetAccountStatus'), read: readStatus }),
    readTogether(
      { coveredInstances, coveredImages, coveredFunctions },
      {
        calls: calls('BatchGetAccountStatus', 'ListCoverage'),
        read: async (context) => {
          const { state } = await readStatus(context)
          // An account that never turned Inspector on is refused the list; there is nothing in it then.
          if (state?.status === 'DISABLED') return { coveredInstances: [], coveredImages: [], coveredFunctions: [] }
          const input = { maxResults: 200, filterCriteria: { accountId: [equal(context.account)] } }
          const client = context.client(Inspector2Client)
          const pages = paginateListCoverage({ client }, input, { abortSignal: context.signal })
          const all = await allPages(pages, (page) => page.coveredResources)
          return {
            coveredInstances: merge(context, all, 'AWS_EC2_INSTANCE'),
            coveredImages: merge(context, all, 'AWS_ECR_CONTAINER_IMAGE'),
            coveredFunctions: merge(context, all, 'AWS_LAMBDA_FUNCTION'),
          }
        },
      },
    ),
    readFindings(instanceFindings, 'AWS_EC2_INSTANCE'),
    readFindings(imageFindings, 'AWS_ECR_CONTAINER_IMAGE'),
    readFindings(functionFindings, 'AWS_LAMBDA_FUNCTION'),
  ],
})
