import { defineCases } from '../../../engine/cases'
import { document, role, trust, type Statement } from '../samples'
import check from './iam-role-trust-service-source.check'

const { arn } = role()
const trusting = (...statements: readonly Statement[]) => ({
  roles: [role({ AssumeRolePolicyDocument: document(...statements) })],
})
const tasks = trust('ecs-tasks.amazonaws.com')
const path = 'AssumeRolePolicyDocument.Statement[0].Principal.Service'

export default defineCases(check, [
  {
    name: 'tasks of the own account',
    kind: 'pass',
    given: trusting({ ...tasks, Condition: { StringEquals: { 'aws:SourceAccount': '111122223333' } } }),
    expect: [{ arn, result: 'pass' }],
  },
  {
    name: 'tasks of anyone',
    kind: 'fail',
    given: trusting(tasks),
    expect: [{ arn, result: 'fail', evidence: [{ path, value: 'ecs-tasks.amazonaws.com' }] }],
  },
  {
    name: 'EC2, which does not tell for whom it acts',
    kind: 'none',
    given: { roles: [role()] },
    expect: 'notApplicable',
  },
  {
    name: 'a condition on a source of any account',
    kind: 'edge',
    given: trusting({ ...tasks, Condition: { ArnLike: { 'aws:SourceArn': 'arn:aws:ecs:eu-central-1:*:*' } } }),
    expect: [{ arn, result: 'fail', evidence: [{ path, value: 'ecs-tasks.amazonaws.com' }] }],
  },
  {
    name: 'an external id does not say for whom',
    kind: 'edge',
    given: trusting({ ...tasks, Condition: { StringEquals: { 'sts:ExternalId': 'x' } } }),
    expect: [{ arn, result: 'fail', evidence: [{ path, value: 'ecs-tasks.amazonaws.com' }] }],
  },
])
