import { askPolicy } from '../../../../shared/policy/ask-policy'
import { isPublic } from '../../../../shared/policy/public-access'
import { defineCheck } from '../../../engine/check'
import { now } from '../../../engine/fact'
import { judgeAccess } from '../../derived/policy-access'
import { registryPolicy } from '../facts'
import { registryTarget } from '../judge'

export default defineCheck({
  id: 'ecr-registry-policy-public',
  title: 'The policy of the image registry does not let everyone in',
  failureTitle: 'The policy of the image registry lets everyone in',
  risk: 'Any AWS account can copy its images into the registry, under the names and tags that your deployments pull.',
  fix: 'Name the accounts that replicate into the registry, or delete its policy where none does.',
  steps: [
    'Read the policy with GetRegistryPolicy, and look for statements for everyone.',
    'Write the accounts into Principal and their repositories into Resource, with `aws ecr put-registry-policy`, or remove it with DeleteRegistryPolicy.',
    'List repositories and images that nobody of yours made, by CreateRepository and ReplicateImage in CloudTrail, and remove them.',
    'Deploy again from images whose digest your pipeline knows.',
  ],
  caution:
    'Replication from accounts that are not named stops; collect them from the replication settings of your accounts.',
  severity: 'critical',
  bestPractices: [
    { id: 'SEC03-BP07', link: 'necessary', part: 'public access by the policy of the image registry' },
    { id: 'SEC06-BP04', link: 'related', part: 'images come from known accounts' },
  ],
  references: ['https://docs.aws.amazon.com/AmazonECR/latest/userguide/registry-permissions.html'],
  subject: 'place',
  needs: { registryPolicy, now },
  evaluate: ({ registryPolicy, now }, place) => {
    if (registryPolicy.policyText === null) return []
    const options = { ...registryTarget(place), now: now.time }
    const judgement = askPolicy(registryPolicy.policyText, (policy) => isPublic(policy, options))
    return [judgeAccess(registryPolicy, 'policyText', judgement)]
  },
})
