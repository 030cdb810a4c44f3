import { defineCases } from '../../../engine/cases'
import { allow, deny, document, policy, role, type Statement } from '../samples'
import check from './iam-policy-assume-any-role.check'

const none = { users: [], groups: [], roles: [], policies: [] }
const written = (...statements: readonly Statement[]) => ({
  ...none,
  policies: [policy({ Document: document(...statements) })],
})
const { arn } = policy()

export default defineCases(check, [
  {
    name: 'one role',
    kind: 'pass',
    given: written(allow('sts:AssumeRole', 'arn:aws:iam::111122223333:role/deploy')),
    expect: [{ arn, result: 'pass' }],
  },
  {
    name: 'any role',
    kind: 'fail',
    given: written(allow('sts:AssumeRole', '*')),
    expect: [
      {
        arn,
        result: 'fail',
        evidence: [
          { path: 'Document.Statement[0].Action', value: 'sts:AssumeRole' },
          { path: 'Document.Statement[0].Resource', value: '*' },
        ],
      },
    ],
  },
  { name: 'nothing written', kind: 'none', given: { ...none, roles: [role()] }, expect: 'notApplicable' },
  {
    name: 'any role of the account, in other words',
    kind: 'edge',
    given: written(allow('sts:*', 'arn:aws:iam::111122223333:role/*')),
    expect: [
      {
        arn,
        result: 'fail',
        evidence: [
          { path: 'Document.Statement[0].Action', value: 'sts:*' },
          { path: 'Document.Statement[0].Resource', value: 'arn:aws:iam::111122223333:role/*' },
        ],
      },
    ],
  },
  {
    name: 'roles of one name in any account',
    kind: 'edge',
    given: written(allow('sts:AssumeRole', 'arn:aws:iam::*:role/security-audit')),
    expect: [{ arn, result: 'pass' }],
  },
  {
    name: 'a Deny takes it away',
    kind: 'edge',
    given: written(allow('sts:AssumeRole', '*'), deny('sts:*', '*')),
    expect: [{ arn, result: 'pass' }],
  },
  {
    name: 'full administration is another finding',
    kind: 'edge',
    given: written(allow('*', '*')),
    expect: 'notApplicable',
  },
])
