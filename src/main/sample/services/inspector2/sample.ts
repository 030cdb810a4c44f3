import * as inspector2 from '@aws-sdk/client-inspector2'
import { AwsFailure } from '../../aws-failure'
import { defineSampleService, type SampleContext } from '../../service'
import { inspectionOf, type Inspection } from './estate'

type Wanted = readonly inspector2.StringFilter[] | undefined

const fits = (wanted: Wanted, value: string | undefined): boolean =>
  wanted === undefined || wanted.some((filter) => filter.value === value)

const refuseWhereOff = ({ state }: SampleContext<Inspection>): void => {
  if (state.on) return
  throw new AwsFailure('AccessDeniedException', 'Invoking account does not have access to perform this action.', 403)
}

/** Inspector in the sample. */
export const sample = defineSampleService<typeof inspector2, Inspection>({
  service: 'inspector2',
  scope: 'regional',
  sdk: inspector2,
  client: inspector2.Inspector2Client,
  badToken: 'ValidationException',
  state: inspectionOf,
}).answer({
  BatchGetAccountStatus: (_input, { account, state }) => {
    const status = state.on ? 'ENABLED' : 'DISABLED'
    const told = { status, errorCode: 'ALREADY_ENABLED', errorMessage: '' } as const
    const off = { ...told, status: 'DISABLED' } as const
    return {
      accounts: [
        {
          accountId: account.id,
          state: told,
          resourceState: { ec2: told, ecr: told, lambda: told, lambdaCode: off, codeRepository: off },
        },
      ],
      failedAccounts: [],
    }
  },
  ListCoverage: (input, context) => {
    refuseWhereOff(context)
    const wanted = input.filterCriteria?.accountId?.map(({ value }) => value)
    const all = wanted && !wanted.includes(context.account.id) ? [] : context.state.coverage
    const { items, next } = context.page(all, { token: input.nextToken, max: input.maxResults, most: 200 })
    return { coveredResources: items, nextToken: next }
  },
  ListFindings: (input, context) => {
    refuseWhereOff(context)
    const { awsAccountId, resourceType, findingStatus } = input.filterCriteria ?? {}
    const all = context.state.findings.filter(
      (finding) =>
        fits(awsAccountId, finding.awsAccountId) &&
        fits(findingStatus, finding.status) &&
        (finding.resources ?? []).some(({ type }) => fits(resourceType, type)),
    )
    const { items, next } = context.page(all, { token: input.nextToken, max: input.maxResults, most: 100 })
    return { findings: items, nextToken: next }
  },
})
