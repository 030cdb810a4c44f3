import { at, defineCheck, fail, pass, undecided, unknown } from '../../../engine/check'
import { endpoints } from '../facts'
import { isLiveEndpoint, isOwn, judgeEndpointPolicy } from '../judge'

export default defineCheck({
  id: 'vpc-endpoint-policy',
  title: 'Policies of VPC endpoints name whose credentials or resources may be used',
  failureTitle: 'A VPC endpoint lets anyone’s credentials use anyone’s resources',
  risk: 'Malware on a server can use an attacker’s own keys to carry data through the endpoint into the attacker’s account.',
  fix: 'Limit the policy to the organization with aws:PrincipalOrgID and aws:ResourceOrgID, or to the resources that are used.',
  steps: [
    'List from CloudTrail which principals and which resources are used through the endpoint, by vpcEndpointId.',
    'Write a policy that allows aws:PrincipalOrgID of your organization on resources with aws:ResourceOrgID of yours, and names the buckets of AWS and partners that are needed.',
    'Set it with ModifyVpcEndpoint in a test VPC first, then in the others.',
    'See in CloudTrail that no call is refused which should pass.',
  ],
  caution:
    'Package repositories, agents and patches come from buckets of AWS; without a statement for them, updates fail.',
  severity: 'medium',
  weighs: 'It takes an intruder on a server first; the endpoint then is the way out for the data.',
  bestPractices: [
    { id: 'SEC05-BP02', link: 'necessary', part: 'traffic through VPC endpoints' },
    { id: 'SEC03-BP05', link: 'related', part: 'a perimeter around the organization’s data' },
  ],
  references: [
    'https://docs.aws.amazon.com/vpc/latest/privatelink/vpc-endpoints-access.html',
    'https://docs.aws.amazon.com/whitepapers/latest/building-a-data-perimeter-on-aws/building-a-data-perimeter-on-aws.html',
  ],
  peers: ['prowler:vpc_endpoint_connections_trust_boundaries'],
  differs: {
    'prowler:vpc_endpoint_connections_trust_boundaries':
      'No list of trusted accounts is asked for: naming anyone in particular, or whose resources, is enough.',
  },
  needs: { endpoints },
  evaluate: (views, { account }) =>
    views.endpoints
      .filter((endpoint) => isLiveEndpoint(endpoint) && isOwn(endpoint, account.id) && endpoint.PolicyDocument !== null)
      .map((endpoint) => {
        const judgement = judgeEndpointPolicy(endpoint.PolicyDocument)
        const [first, ...rest] = judgement.evidence.map(({ path, value }) => at(`PolicyDocument.${path}`, value))
        switch (judgement.answer) {
          case 'yes':
            return fail(endpoint, first ?? at('VpcEndpointId', endpoint.VpcEndpointId), ...rest)
          case 'no':
            return pass(endpoint)
          case 'unknown':
            return unknown(endpoint, undecided('PolicyNotDecided', judgement.reason))
        }
      }),
})
