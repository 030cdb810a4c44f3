import { defineCases } from '../../../engine/cases'
import { document, role, trust } from '../../iam/samples'
import { fargateProfile } from '../samples'
import check from './eks-fargate-role-source.check'

const { arn } = fargateProfile()
const service = trust('eks-fargate-pods.amazonaws.com')
const podRole = (Condition?: { readonly [operator: string]: { readonly [key: string]: string } }) =>
  role({
    RoleName: 'fargate-pods',
    AssumeRolePolicyDocument: document(Condition ? { ...service, Condition } : service),
  })
const source = (value: string) => ({ ArnLike: { 'aws:SourceArn': value } })
const named = { path: 'podExecutionRoleArn', value: 'arn:aws:iam::111122223333:role/fargate-pods' }

export default defineCases(check, [
  {
    name: 'the profiles of one cluster',
    kind: 'pass',
    given: {
      fargateProfiles: [fargateProfile()],
      roles: [podRole(source('arn:aws:eks:eu-central-1:111122223333:fargateprofile/shop/*'))],
    },
    expect: [{ arn, result: 'pass' }],
  },
  {
    name: 'no condition',
    kind: 'fail',
    given: { fargateProfiles: [fargateProfile()], roles: [podRole()] },
    expect: [
      {
        arn,
        result: 'fail',
        evidence: [
          named,
          {
            path: 'AssumeRolePolicyDocument.Statement[0].Principal.Service',
            value: 'eks-fargate-pods.amazonaws.com',
          },
        ],
      },
    ],
  },
  {
    name: 'the account in place of the profile',
    kind: 'edge',
    given: {
      fargateProfiles: [fargateProfile()],
      roles: [podRole({ StringEquals: { 'aws:SourceAccount': '111122223333' } })],
    },
    expect: [{ arn, result: 'pass' }],
  },
  {
    name: 'the role is not listed',
    kind: 'edge',
    given: { fargateProfiles: [fargateProfile()], roles: [] },
    expect: 'notAssessed',
  },
  { name: 'no profile', kind: 'none', given: { fargateProfiles: [], roles: [podRole()] }, expect: 'notApplicable' },
])
