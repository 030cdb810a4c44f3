import { at } from '../../../engine/check'
import { defineCases } from '../../../engine/cases'
import { endpointService } from '../samples'
import check from './vpc-endpoint-service-principals.check'

const { arn } = endpointService()
const partner = { Principal: 'arn:aws:iam::444455556666:root', PrincipalType: 'Account' }
const everyone = { Principal: '*', PrincipalType: 'All' }
const allowed = (...AllowedPrincipals: readonly (typeof partner)[]) => ({
  [arn]: { AllowedPrincipals: [...AllowedPrincipals] },
})

export default defineCases(check, [
  {
    name: 'one partner',
    kind: 'pass',
    given: { endpointServices: [endpointService()], endpointServicePermissions: allowed(partner) },
    expect: [{ arn, result: 'pass' }],
  },
  {
    name: 'everybody, unasked',
    kind: 'fail',
    given: {
      endpointServices: [endpointService({ AcceptanceRequired: false })],
      endpointServicePermissions: allowed(everyone),
    },
    expect: [
      { arn, result: 'fail', evidence: [at('AllowedPrincipals[0].Principal', '*'), at('AcceptanceRequired', false)] },
    ],
  },
  {
    name: 'no endpoint services',
    kind: 'none',
    given: { endpointServices: [], endpointServicePermissions: {} },
    expect: 'notApplicable',
  },
  {
    name: 'everybody beside a partner, and each is asked about',
    kind: 'edge',
    given: { endpointServices: [endpointService()], endpointServicePermissions: allowed(everyone, partner) },
    expect: [
      {
        arn,
        result: 'fail',
        severity: 'medium',
        evidence: [at('AllowedPrincipals[0].Principal', '*'), at('AcceptanceRequired', true)],
      },
    ],
  },
  {
    name: 'nobody but the account itself',
    kind: 'edge',
    given: { endpointServices: [endpointService()], endpointServicePermissions: allowed() },
    expect: [{ arn, result: 'pass' }],
  },
  {
    name: 'a service that is being deleted',
    kind: 'edge',
    given: {
      endpointServices: [endpointService({ ServiceState: 'Deleting' })],
      endpointServicePermissions: allowed(everyone),
    },
    expect: 'notApplicable',
  },
  {
    name: 'permissions are denied',
    kind: 'edge',
    given: {
      endpointServices: [endpointService()],
      endpointServicePermissions: { [arn]: { kind: 'denied', action: 'ec2:DescribeVpcEndpointServicePermissions' } },
    },
    expect: 'notAssessed',
  },
])
