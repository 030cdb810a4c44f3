import { caseAccountArn, defineCases } from '../../../engine/cases'
import { awsPolicy, policy } from '../samples'
import check from './iam-account-support-role.check'

const support = awsPolicy('AWSSupportAccess')

export default defineCases(check, [
  {
    name: 'attached to a role',
    kind: 'pass',
    given: { policies: [support] },
    expect: [{ arn: caseAccountArn, result: 'pass', evidence: [{ path: 'arn', value: support.arn }] }],
  },
  {
    name: 'no such policy in use',
    kind: 'fail',
    given: { policies: [] },
    expect: [{ arn: caseAccountArn, result: 'fail', evidence: [{ path: 'AttachmentCount', value: null }] }],
  },
  {
    name: 'it bounds a role, which grants nothing',
    kind: 'edge',
    given: { policies: [awsPolicy('AWSSupportAccess', { AttachmentCount: 0, PermissionsBoundaryUsageCount: 1 })] },
    expect: [{ arn: caseAccountArn, result: 'fail', evidence: [{ path: 'AttachmentCount', value: 0 }] }],
  },
  {
    name: 'a customer’s policy of that name',
    kind: 'edge',
    given: { policies: [policy({ PolicyName: 'AWSSupportAccess', AttachmentCount: 0 })] },
    expect: [{ arn: caseAccountArn, result: 'fail', evidence: [{ path: 'AttachmentCount', value: null }] }],
  },
])
