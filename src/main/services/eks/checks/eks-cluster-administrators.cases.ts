import { defineCases } from '../../../engine/cases'
import { administrators, cluster, clusterArn as arn } from '../samples'
import check from './eks-cluster-administrators.check'

const given = (value: ReturnType<typeof administrators>) => ({
  clusters: [cluster()],
  clusterAdministrators: { [arn]: value },
})
const principal = (index: number, name: string) => ({
  path: `accessEntries[${index}].principalArn`,
  value: `arn:aws:iam::111122223333:${name}`,
})

export default defineCases(check, [
  {
    name: 'a role',
    kind: 'pass',
    given: given(administrators(['role/administrators'])),
    expect: [{ arn, result: 'pass', evidence: [principal(0, 'role/administrators')] }],
  },
  {
    name: 'a role and a user',
    kind: 'fail',
    given: given(administrators(['role/administrators', 'user/ann'])),
    expect: [{ arn, result: 'fail', evidence: [principal(1, 'user/ann')] }],
  },
  {
    name: 'the root user',
    kind: 'edge',
    given: given(administrators(['root'])),
    expect: [{ arn, result: 'fail', evidence: [principal(0, 'root')] }],
  },
  {
    name: 'a user, in one namespace only',
    kind: 'edge',
    given: given(administrators(['user/ann'], 'sandbox')),
    expect: [{ arn, result: 'pass' }],
  },
  {
    name: 'a role that is called user',
    kind: 'edge',
    given: given(administrators(['role/user/ann'])),
    expect: [{ arn, result: 'pass' }],
  },
  {
    name: 'entries may not be read',
    kind: 'edge',
    given: {
      clusters: [cluster()],
      clusterAdministrators: { [arn]: { kind: 'denied', action: 'eks:ListAccessEntries' } },
    },
    expect: 'notAssessed',
  },
  {
    name: 'a ConfigMap decides',
    kind: 'none',
    given: { clusters: [cluster()], clusterAdministrators: { [arn]: { accessEntries: null } } },
    expect: 'notApplicable',
  },
])
