import { at } from '../../../engine/check'
import { defineCases } from '../../../engine/cases'
import { parameter } from '../samples'
import check from './ssm-parameter-plain-secret.check'

const password = parameter('/shop/database/password')
const { arn } = password
const plain = [at('Type', 'String')]
const list = parameter('demo-api-keys', { Type: 'StringList' })
const camel = parameter('/shop/dbPassword')

export default defineCases(check, [
  {
    name: 'encrypted',
    kind: 'pass',
    given: { parameters: [{ ...password, Type: 'SecureString' }] },
    expect: [{ arn, result: 'pass' }],
  },
  {
    name: 'plain',
    kind: 'fail',
    given: { parameters: [password] },
    expect: [{ arn, result: 'fail', evidence: plain }],
  },
  {
    name: 'other spellings, and a list',
    kind: 'edge',
    given: { parameters: [list, camel] },
    expect: [
      { arn: list.arn, result: 'fail', evidence: [at('Type', 'StringList')] },
      { arn: camel.arn, result: 'fail', evidence: plain },
    ],
  },
  {
    name: 'names that tell where a secret is, how long it must be, or nothing of the kind',
    kind: 'none',
    given: {
      parameters: ['/shop/secret-arn', '/shop/password-length', '/shop/database/host', '/tokens/limit'].map((name) =>
        parameter(name),
      ),
    },
    expect: 'notApplicable',
  },
])
