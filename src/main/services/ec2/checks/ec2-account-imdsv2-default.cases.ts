import { at } from '../../../engine/check'
import { caseRegionArn, defineCases } from '../../../engine/cases'
import check from './ec2-account-imdsv2-default.check'

export default defineCases(check, [
  {
    name: 'version 2 only',
    kind: 'pass',
    given: { metadataDefaults: { AccountLevel: { HttpTokens: 'required' } } },
    expect: [{ arn: caseRegionArn, result: 'pass' }],
  },
  {
    name: 'version 1 answers too',
    kind: 'fail',
    given: { metadataDefaults: { AccountLevel: { HttpTokens: 'optional' } } },
    expect: [{ arn: caseRegionArn, result: 'fail', evidence: [at('AccountLevel.HttpTokens', 'optional')] }],
  },
  {
    name: 'nothing is set',
    kind: 'edge',
    given: { metadataDefaults: { AccountLevel: {} } },
    expect: [{ arn: caseRegionArn, result: 'fail', evidence: [at('AccountLevel.HttpTokens', null)] }],
  },
  {
    name: 'the service is off',
    kind: 'edge',
    given: { metadataDefaults: { AccountLevel: { HttpEndpoint: 'disabled' } } },
    expect: [{ arn: caseRegionArn, result: 'pass' }],
  },
  {
    name: 'denied',
    kind: 'edge',
    given: { metadataDefaults: { kind: 'denied', action: 'ec2:Get' } },
    expect: 'notAssessed',
  },
])
