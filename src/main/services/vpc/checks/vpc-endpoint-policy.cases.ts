import { at } from '../../../engine/check'
import { defineCases } from '../../../engine/cases'
import type { Json } from '../../../../shared/json'
import { endpoint } from '../samples'
import check from './vpc-endpoint-policy.check'

const { arn } = endpoint()
const withStatements = (...Statement: readonly { readonly [key: string]: Json }[]) =>
  endpoint({ PolicyDocument: { Version: '2012-10-17', Statement } })
const everything = { Effect: 'Allow', Principal: '*', Action: '*', Resource: '*' } as const
const pass = [{ arn, result: 'pass' }] as const
const fail = [{ arn, result: 'fail', evidence: [at('PolicyDocument.Statement[0].Principal', '*')] }] as const

export default defineCases(check, [
  { name: 'the organization’s credentials only', kind: 'pass', given: { endpoints: [endpoint()] }, expect: pass },
  { name: 'as AWS makes it', kind: 'fail', given: { endpoints: [withStatements(everything)] }, expect: fail },
  {
    name: 'a gateway load balancer’s endpoint takes no policy',
    kind: 'none',
    given: { endpoints: [endpoint({ VpcEndpointType: 'GatewayLoadBalancer', PolicyDocument: null })] },
    expect: 'notApplicable',
  },
  {
    name: 'one bucket only',
    kind: 'edge',
    given: {
      endpoints: [withStatements({ ...everything, Resource: ['arn:aws:s3:::example', 'arn:aws:s3:::example/*'] })],
    },
    expect: pass,
  },
  {
    name: 'all buckets of anyone',
    kind: 'edge',
    given: { endpoints: [withStatements({ ...everything, Action: 's3:*', Resource: 'arn:aws:s3:::*' })] },
    expect: fail,
  },
  {
    name: 'tables of one account',
    kind: 'edge',
    given: {
      endpoints: [withStatements({ ...everything, Resource: 'arn:aws:dynamodb:eu-central-1:111122223333:table/*' })],
    },
    expect: pass,
  },
  {
    name: 'resources of the organization only',
    kind: 'edge',
    given: {
      endpoints: [withStatements({ ...everything, Condition: { StringEquals: { 'aws:ResourceOrgID': 'o-example' } } })],
    },
    expect: pass,
  },
  {
    name: 'everything but for others, whom a Deny keeps out',
    kind: 'edge',
    given: {
      endpoints: [
        withStatements(everything, {
          ...everything,
          Effect: 'Deny',
          Condition: { StringNotEquals: { 'aws:PrincipalOrgID': 'o-example' } },
        }),
      ],
    },
    expect: pass,
  },
  {
    name: 'everyone, with a condition that names nobody',
    kind: 'edge',
    given: {
      endpoints: [withStatements({ ...everything, Condition: { StringLike: { 'aws:PrincipalOrgID': '*' } } })],
    },
    expect: fail,
  },
  {
    name: 'an operator that nobody knows',
    kind: 'edge',
    given: {
      endpoints: [
        withStatements({ ...everything, Condition: { StringResembles: { 'aws:PrincipalOrgID': 'o-example' } } }),
      ],
    },
    expect: 'notAssessed',
  },
  {
    name: 'no policy but a text',
    kind: 'edge',
    given: { endpoints: [endpoint({ PolicyDocument: 'allow all' })] },
    expect: 'notAssessed',
  },
  {
    name: 'an endpoint that is being deleted',
    kind: 'edge',
    given: { endpoints: [{ ...withStatements(everything), State: 'deleting' }] },
    expect: 'notApplicable',
  },
  {
    name: 'a partner’s service takes no policy',
    kind: 'edge',
    given: {
      endpoints: [{ ...withStatements(everything), ServiceName: 'com.amazonaws.vpce.eu-central-1.vpce-svc-1' }],
    },
    expect: 'notApplicable',
  },
])
