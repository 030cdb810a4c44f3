import { at, defineCheck, fail, failAs, pass } from '../../../engine/check'
import { endpointServicePermissions, endpointServices } from '../facts'

const gone: readonly string[] = ['Deleting', 'Deleted', 'Failed']

export default defineCheck({
  id: 'vpc-endpoint-service-principals',
  title: 'Endpoint services name who may connect to them',
  failureTitle: 'Every AWS account may connect to an endpoint service',
  risk: 'Any account of AWS can make an endpoint and talk to the balancer behind the service, past every internet-facing control.',
  fix: 'Name the accounts, roles or organization that may connect, and ask for acceptance of each connection.',
  steps: [
    'List who is connected with DescribeVpcEndpointConnections, and ask the owner who should be.',
    'Add the ARNs of those accounts or roles with ModifyVpcEndpointServicePermissions.',
    'Remove the principal *.',
    'Turn on acceptance, and reject the connections that nobody knows.',
  ],
  caution:
    'Connections that were accepted stay when a principal goes, so reject them one by one; a partner whose account was forgotten cannot connect anew.',
  severity: 'high',
  weighs: 'With acceptance a person still decides about each connection, so then it weighs medium.',
  bestPractices: [
    { id: 'SEC05-BP02', link: 'necessary', part: 'who may connect to private services' },
    { id: 'SEC03-BP07', link: 'related', part: 'resources that are shared with everybody' },
  ],
  references: ['https://docs.aws.amazon.com/vpc/latest/privatelink/configure-endpoint-service.html'],
  peers: ['prowler:vpc_endpoint_services_allowed_principals_trust_boundaries'],
  differs: {
    'prowler:vpc_endpoint_services_allowed_principals_trust_boundaries':
      'No list of trusted accounts is asked for: an account that is named was chosen, everybody was not.',
  },
  needs: { endpointServices, endpointServicePermissions },
  evaluate: (views) =>
    views.endpointServices
      .filter(({ ServiceState }) => !gone.includes(ServiceState ?? ''))
      .map((service) =>
        views.endpointServicePermissions.judge(service, ({ AllowedPrincipals }) => {
          const index = AllowedPrincipals.findIndex(
            ({ Principal, PrincipalType }) => Principal === '*' || PrincipalType === 'All',
          )
          if (index < 0) return pass(service)
          const who = at(`AllowedPrincipals[${index}].Principal`, AllowedPrincipals[index]?.Principal)
          const asked = at('AcceptanceRequired', service.AcceptanceRequired)
          return service.AcceptanceRequired === true ? failAs('medium', service, who, asked) : fail(service, who, asked)
        }),
      ),
})
