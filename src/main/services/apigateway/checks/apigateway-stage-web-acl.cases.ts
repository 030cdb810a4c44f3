import { defineCases } from '../../../engine/cases'
import { invokePolicy, privateApi, restApi, stage, stageArn as arn } from '../samples'
import check from './apigateway-stage-web-acl.check'

const path = 'webAclArn'
const bare = stage({ webAclArn: undefined })

export default defineCases(check, [
  {
    name: 'a web ACL',
    kind: 'pass',
    given: { restApis: [restApi()], restApiStages: [stage()] },
    expect: [
      {
        arn,
        result: 'pass',
        evidence: [{ path, value: 'arn:aws:wafv2:eu-central-1:111122223333:regional/webacl/shop/1' }],
      },
    ],
  },
  {
    name: 'none',
    kind: 'fail',
    given: { restApis: [restApi()], restApiStages: [bare] },
    expect: [{ arn, result: 'fail', evidence: [{ path, value: null }] }],
  },
  {
    name: 'none, behind a policy for known addresses',
    kind: 'edge',
    given: {
      restApis: [restApi({ policy: invokePolicy('*', { IpAddress: { 'aws:SourceIp': '203.0.113.0/24' } }) })],
      restApiStages: [bare],
    },
    expect: [{ arn, result: 'fail', severity: 'low', evidence: [{ path, value: null }] }],
  },
  {
    name: 'a private API',
    kind: 'none',
    given: { restApis: [privateApi(null)], restApiStages: [bare] },
    expect: 'notApplicable',
  },
])
