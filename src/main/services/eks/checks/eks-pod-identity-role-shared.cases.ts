import { defineCases } from '../../../engine/cases'
import { association } from '../samples'
import check from './eks-pod-identity-role-shared.check'

const first = association()
const second = association({ associationId: 'a-2', serviceAccount: 'catalog' })
const roleArn = (name: string) => `arn:aws:iam::111122223333:role/${name}`
const given = (theirs: string, other = second) => ({
  podIdentityAssociations: [first, other],
  podIdentityRoles: { [first.arn]: { roleArn: roleArn('orders') }, [other.arn]: { roleArn: roleArn(theirs) } },
})
const shared = (serviceAccount: string) => [
  { path: 'roleArn', value: roleArn('orders') },
  { path: 'serviceAccount', value: serviceAccount },
]

export default defineCases(check, [
  {
    name: 'a role for each',
    kind: 'pass',
    given: given('catalog'),
    expect: [
      { arn: first.arn, result: 'pass' },
      { arn: second.arn, result: 'pass' },
    ],
  },
  {
    name: 'one role for both',
    kind: 'fail',
    given: given('orders'),
    expect: [
      { arn: first.arn, result: 'fail', evidence: shared('catalog') },
      { arn: second.arn, result: 'fail', evidence: shared('orders') },
    ],
  },
  {
    name: 'the same service account in a copy of the cluster',
    kind: 'edge',
    given: given('orders', association({ associationId: 'a-2', clusterName: 'shop-copy' })),
    expect: [
      { arn: first.arn, result: 'pass' },
      { arn: second.arn, result: 'pass' },
    ],
  },
  {
    name: 'service accounts of one name in two namespaces',
    kind: 'edge',
    given: given('orders', association({ associationId: 'a-2', namespace: 'test' })),
    expect: [
      { arn: first.arn, result: 'fail', evidence: shared('orders') },
      { arn: second.arn, result: 'fail', evidence: shared('orders') },
    ],
  },
  {
    name: 'one role that takes a further role for each',
    kind: 'edge',
    given: {
      podIdentityAssociations: [first, second],
      podIdentityRoles: {
        [first.arn]: { roleArn: roleArn('gate'), targetRoleArn: roleArn('orders') },
        [second.arn]: { roleArn: roleArn('gate'), targetRoleArn: roleArn('catalog') },
      },
    },
    expect: [
      { arn: first.arn, result: 'pass' },
      { arn: second.arn, result: 'pass' },
    ],
  },
  {
    name: 'no association',
    kind: 'none',
    given: { podIdentityAssociations: [], podIdentityRoles: {} },
    expect: 'notApplicable',
  },
])
