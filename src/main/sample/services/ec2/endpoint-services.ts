import type { AllowedPrincipal, ServiceConfiguration } from '@aws-sdk/client-ec2'
import { homeRegion, mainRegion } from '../../organization'
import type { SamplePlace } from '../../service'
import { idOf, tagsOf } from './build'

/** A service that the account offers to endpoints of others, and who may make them. */
export interface SampleEndpointService {
  readonly service: ServiceConfiguration
  readonly principals: readonly AllowedPrincipal[]
}

/** Payments offers its ledger to the storefront; somebody of the sandbox shared a demonstration with everyone. */
export const endpointServicesOf = (place: SamplePlace): readonly SampleEndpointService[] => {
  const { account, region, organization } = place
  const offer = (name: string, AcceptanceRequired: boolean, principal: AllowedPrincipal): SampleEndpointService => {
    const ServiceId = idOf('vpce-svc', place, name)
    const zone = `${region}a`
    return {
      service: {
        ServiceType: [{ ServiceType: 'Interface' }],
        ServiceId,
        ServiceName: `com.amazonaws.vpce.${region}.${ServiceId}`,
        ServiceState: 'Available',
        AvailabilityZones: [zone],
        AcceptanceRequired,
        ManagesVpcEndpoints: false,
        BaseEndpointDnsNames: [`${ServiceId}.${region}.vpce.amazonaws.com`],
        Tags: tagsOf(place, name),
      },
      principals: [{ ...principal, ServicePermissionId: idOf('vpce-svc-perm', place, name), ServiceId }],
    }
  }
  const storefront = organization.accounts.find(({ key }) => key === 'storefront')
  if (account.key === 'payments' && region === mainRegion && storefront) {
    return [offer('ledger', true, { Principal: `arn:aws:iam::${storefront.id}:root`, PrincipalType: 'Account' })]
  }
  if (account.key === 'sandbox' && region === homeRegion) {
    return [offer('demo', false, { Principal: '*', PrincipalType: 'All' })]
  }
  return []
}
