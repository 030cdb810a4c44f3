import { defineCases } from '../../../engine/cases'
import type { Repository } from '../facts'
import { repository, repositoryArn } from '../samples'
import check from './ecr-repository-kms-key.check'

const path = 'encryptionConfiguration.encryptionType'
const given = (encryptionType: string) => ({
  repositories: [repository({ encryptionConfiguration: { encryptionType } })],
})
const untold: Repository = { arn: repositoryArn, repositoryName: 'shop/web', imageTagMutabilityExclusionFilters: [] }

export default defineCases(check, [
  {
    name: 'a key of KMS',
    kind: 'pass',
    given: given('KMS'),
    expect: [{ arn: repositoryArn, result: 'pass', evidence: [{ path, value: 'KMS' }] }],
  },
  {
    name: 'the default',
    kind: 'fail',
    given: given('AES256'),
    expect: [{ arn: repositoryArn, result: 'fail', evidence: [{ path, value: 'AES256' }] }],
  },
  {
    name: 'two layers with a key of KMS',
    kind: 'edge',
    given: given('KMS_DSSE'),
    expect: [{ arn: repositoryArn, result: 'pass', evidence: [{ path, value: 'KMS_DSSE' }] }],
  },
  { name: 'ECR does not tell', kind: 'edge', given: { repositories: [untold] }, expect: 'notAssessed' },
  { name: 'no repository', kind: 'none', given: { repositories: [] }, expect: 'notApplicable' },
])
