import { listExternalGrants } from '../../../../shared/policy/external-grants'
import { parsePolicy } from '../../../../shared/policy/parse-policy'
import { at, defineCheck, fail, pass, undecided, unknown } from '../../../engine/check'
import { now } from '../../../engine/fact'
import { roles } from '../../iam/facts'
import { fargateProfiles } from '../facts'

export default defineCheck({
  id: 'eks-fargate-role-source',
  title: 'The role of the Fargate profile says for which cluster it is taken',
  failureTitle: 'The role of the Fargate profile does not say for which cluster it is taken',
  risk: 'Fargate could be made to take the role for a profile of somebody else (confused deputy).',
  fix: 'Add a condition on aws:SourceArn to the trust of the role, with the profiles of the cluster.',
  steps: [
    'Look up which Fargate profiles of which clusters use the role.',
    'Add an ArnLike condition on aws:SourceArn to its trust, with arn:aws:eks:<region>:<account>:fargateprofile/<cluster>/*.',
    'Start a new pod on Fargate, and see that it runs.',
  ],
  caution:
    'Pods of profiles that the condition leaves out do not start any more; running ones are not touched, so start one of each profile.',
  severity: 'low',
  bestPractices: [
    { id: 'SEC03-BP02', link: 'necessary', part: 'Fargate acts for the own clusters only' },
    { id: 'SEC03-BP07', link: 'related', part: 'services that act for others' },
  ],
  references: ['https://docs.aws.amazon.com/eks/latest/userguide/pod-execution-role.html'],
  needs: { fargateProfiles, roles, now },
  evaluate: (views, { account }) =>
    views.fargateProfiles.map((profile) => {
      const named = at('podExecutionRoleArn', profile.podExecutionRoleArn)
      const role = views.roles.find(({ arn }) => arn === profile.podExecutionRoleArn)
      if (!role) return unknown(profile, undecided('RoleNotListed', `AWS does not list the role ${named.value}.`))
      const read = parsePolicy(role.AssumeRolePolicyDocument)
      if (read.kind === 'malformed') return unknown(profile, undecided('PolicyUndecided', read.error.message))
      const grants = listExternalGrants(read.policy, account.id, { now: views.now.time }).filter(
        ({ kind, name }) => kind === 'service' && name === 'eks-fargate-pods.amazonaws.com',
      )
      const open = grants.find(({ answer, limited }) => answer === 'yes' && limited === 'no')
      if (open) return fail(profile, named, at(`AssumeRolePolicyDocument.${open.evidence.path}`, open.evidence.value))
      return grants.every(({ limited }) => limited === 'yes')
        ? pass(profile, named)
        : unknown(profile, undecided('PolicyUndecided', 'It is not certain for whom the conditions let Fargate act.'))
    }),
})
