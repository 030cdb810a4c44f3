import type { EvaluationResult, SimulatePrincipalPolicyCommandInput } from '@aws-sdk/client-iam'
import { AwsFailure } from '../../aws-failure'
import type { SampleContext } from '../../service'
import { sharedNames } from '../../shared-names'
import type { IamEstate } from './estate'
import { findRole } from './reviewer-roles'

type Context = SampleContext<IamEstate>

const invalid = (text: string): AwsFailure => new AwsFailure('InvalidInput', text, 400)

/** Throws AwsFailure unless the ARN is that of a user, role or group of the account. */
function checkSource(arn: string | undefined, context: Context): void {
  const { account, state } = context
  const [, id, kind, path = ''] = /^arn:aws:iam::(\d{12}):(user|role|group)(\/.+)$/.exec(arn ?? '') ?? []
  if (kind === undefined) {
    throw invalid(`Invalid Entity Arn: ${arn} does not clearly define entity type and name.`)
  }
  const name = path.split('/').at(-1) ?? ''
  const named = (holder: { readonly name: string; readonly path: string }): boolean =>
    `${holder.path}${holder.name}` === path
  const role = findRole(context, state, name)
  const known =
    (kind === 'user' && (path === `/${sharedNames.reviewerUser}` || state.users.some(named))) ||
    (kind === 'group' && state.groups.some(named)) ||
    (kind === 'role' && role !== undefined && named(role))
  if (id !== account.id || !known) {
    throw new AwsFailure('NoSuchEntity', `The ${kind} with name ${name} cannot be found.`, 404)
  }
}

/**
 * What IAM foretells for each action and resource. The reviewer's roles may all that the sample answers, but for what its
 * faults deny; what somebody wrote into a policy is not looked at.
 */
export function simulate(input: SimulatePrincipalPolicyCommandInput, context: Context): readonly EvaluationResult[] {
  checkSource(input.PolicySourceArn, context)
  const actions = input.ActionNames ?? []
  for (const action of actions) {
    if (!/^[a-z][\w-]*:\w+$/i.test(action)) throw invalid(`Invalid Action: ${action}`)
  }
  return actions.flatMap((action) =>
    (input.ResourceArns ?? ['*']).map((resource) => ({
      EvalActionName: action,
      EvalResourceName: resource,
      EvalDecision: context.denies(action) ? ('implicitDeny' as const) : ('allowed' as const),
      MatchedStatements: [],
      MissingContextValues: [],
    })),
  )
}
