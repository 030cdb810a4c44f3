import { defineCheck } from '../../../engine/check'
import { now } from '../../../engine/fact'
import { judgeAccess } from '../../derived/policy-access'
import { restApis } from '../facts'
import { isPrivate, letsStrangersIn } from '../judge'

export default defineCheck({
  id: 'apigateway-rest-api-private-policy',
  title: 'The policy of the private API names who may reach it',
  failureTitle: 'The policy of the private API lets each VPC of each account reach it',
  risk: 'A private API is reached through any VPC endpoint for API Gateway in the region, those of other companies included, unless its policy says otherwise.',
  fix: 'Tie the policy to your VPC endpoints by aws:SourceVpce, or to your VPCs by aws:SourceVpc.',
  steps: [
    'List the VPC endpoints for execute-api from which the API is meant to be called.',
    'Add a condition on aws:SourceVpce with their ids to the statement that the evidence names, or a Deny for all others.',
    'Deploy the API, since a policy takes effect with a deployment only.',
    'Call the API through one of the endpoints, and see that another endpoint gets 403.',
  ],
  caution:
    'Calls through endpoints that were forgotten fail; the access logs name the endpoint of each call where they hold $context.identity.vpceId.',
  severity: 'medium',
  bestPractices: [
    { id: 'SEC05-BP02', link: 'necessary', part: 'the networks from which private APIs are reached' },
    { id: 'SEC03-BP07', link: 'related', part: 'private APIs that other accounts reach' },
  ],
  references: ['https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-private-api-create.html'],
  peers: [
    'service-screener:PrivateAPI',
    'service-screener:VPCAccessRestrictions',
    'service-screener:VPCEndpointAssociation',
  ],
  differs: {
    'service-screener:PrivateAPI':
      'It asks for associated VPC endpoints, which give the API names and keep nobody out.',
    'service-screener:VPCAccessRestrictions':
      'It passes any statement with such a key, even one beside an Allow for everybody, and fails policies that name accounts.',
    'service-screener:VPCEndpointAssociation':
      'An association gives the API a name in the DNS; who gets through is decided by the policy.',
  },
  needs: { restApis, now },
  evaluate: ({ restApis, now }, place) =>
    restApis.filter(isPrivate).map((api) => judgeAccess(api, 'policy', letsStrangersIn(api, place, now.time))),
})
