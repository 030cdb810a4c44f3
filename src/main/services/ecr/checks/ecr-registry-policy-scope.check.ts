import { askPolicy, givesOutsiders } from '../../../../shared/policy/ask-policy'
import { defineCheck } from '../../../engine/check'
import { now } from '../../../engine/fact'
import { judgeAccess } from '../../derived/policy-access'
import { registryPolicy } from '../facts'
import { anyRepositoryTarget } from '../judge'

export default defineCheck({
  id: 'ecr-registry-policy-scope',
  title: 'The policy of the image registry limits other accounts to named repositories',
  failureTitle: 'The policy of the image registry opens all repositories to another account',
  risk: 'An intruder in the other account can put an image into any repository here, also those that it has nothing to do with.',
  fix: 'Name in the policy the repositories, or the prefix of their names, that the other account replicates.',
  steps: [
    'Compare the policy with the replication rules of the accounts that it names.',
    'Replace the star in Resource by the prefix that they have in common, such as `repository/shop/*`, with PutRegistryPolicy.',
    'Push an image in the other account, and see with DescribeImageReplicationStatus that it still arrives.',
  ],
  caution: 'Repositories that are replicated and outside of the prefix stop getting new images.',
  severity: 'medium',
  bestPractices: [
    { id: 'SEC03-BP02', link: 'necessary', part: 'repositories in the policy of the registry' },
    { id: 'SEC03-BP07', link: 'related', part: 'other accounts in the policy of the registry' },
  ],
  references: ['https://docs.aws.amazon.com/AmazonECR/latest/userguide/registry-permissions-create-replication.html'],
  subject: 'place',
  needs: { registryPolicy, now },
  evaluate: ({ registryPolicy, now }, place) => {
    if (registryPolicy.policyText === null) return []
    const options = { ...anyRepositoryTarget(place), now: now.time }
    const judgement = askPolicy(registryPolicy.policyText, (policy) =>
      givesOutsiders(policy, place.account.id, 'others', options),
    )
    return [judgeAccess(registryPolicy, 'policyText', judgement)]
  },
})
