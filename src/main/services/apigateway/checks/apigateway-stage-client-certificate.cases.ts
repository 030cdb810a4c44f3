import { defineCases } from '../../../engine/cases'
import { httpIntegration, method, methodsOf, restApi, restApiArn, stage, stageArn as arn } from '../samples'
import check from './apigateway-stage-client-certificate.check'

const path = 'clientCertificateId'
const overInternet = methodsOf(method({ methodIntegration: httpIntegration('https://shop.example.com') }))
const restApis = [restApi()]

export default defineCases(check, [
  {
    name: 'a certificate',
    kind: 'pass',
    given: { restApis, restApiStages: [stage({ clientCertificateId: 'c1' })], restApiMethods: overInternet },
    expect: [{ arn, result: 'pass', evidence: [{ path, value: 'c1' }] }],
  },
  {
    name: 'none',
    kind: 'fail',
    given: { restApis, restApiStages: [stage()], restApiMethods: overInternet },
    expect: [{ arn, result: 'fail', evidence: [{ path, value: null }] }],
  },
  {
    name: 'through a VPC link',
    kind: 'edge',
    given: {
      restApis,
      restApiStages: [stage()],
      restApiMethods: methodsOf(
        method({ methodIntegration: httpIntegration('https://nlb.internal', { connectionType: 'VPC_LINK' }) }),
      ),
    },
    expect: 'notApplicable',
  },
  {
    name: 'the methods may not be read',
    kind: 'edge',
    given: {
      restApis,
      restApiStages: [stage()],
      restApiMethods: { [restApiArn]: { kind: 'denied', action: 'apigateway:GET' } },
    },
    expect: 'notAssessed',
  },
  {
    name: 'a function',
    kind: 'none',
    given: { restApis, restApiStages: [stage()], restApiMethods: methodsOf(method()) },
    expect: 'notApplicable',
  },
])
