import { defineCases } from '../../../engine/cases'
import { secret, secretArn, secretWithout } from '../samples'
import check from './secretsmanager-secret-customer-key.check'

const path = 'KmsKeyId'

export default defineCases(check, [
  {
    name: 'a key of the account',
    kind: 'pass',
    given: { secrets: [secret({ KmsKeyId: 'alias/orders' })] },
    expect: [{ arn: secretArn, result: 'pass', evidence: [{ path, value: 'alias/orders' }] }],
  },
  {
    name: 'the key that AWS manages: the field is left out',
    kind: 'fail',
    given: { secrets: [secretWithout([path])] },
    expect: [{ arn: secretArn, result: 'fail', evidence: [{ path, value: null }] }],
  },
  {
    name: 'the key that AWS manages, named',
    kind: 'edge',
    given: { secrets: [secret({ KmsKeyId: 'alias/aws/secretsmanager' })] },
    expect: [{ arn: secretArn, result: 'fail', evidence: [{ path, value: 'alias/aws/secretsmanager' }] }],
  },
  { name: 'no secret', kind: 'none', given: { secrets: [] }, expect: 'notApplicable' },
])
