import { at, defineCheck, fail, failAs, pass } from '../../../engine/check'
import { now } from '../../../engine/fact'
import { restApis, restApiStages } from '../facts'
import { deployedStages, isPrivate, letsStrangersIn } from '../judge'

export default defineCheck({
  id: 'apigateway-stage-web-acl',
  title: 'A web ACL stands before the stage of the public REST API',
  failureTitle: 'No web ACL stands before the stage of the public REST API',
  risk: 'Known attacks on web applications, floods of requests and addresses of ill repute reach the code behind the API.',
  fix: 'Associate a web ACL of AWS WAF with the stage.',
  steps: [
    'Make a regional web ACL with a rate-based rule and the managed core rules, all of them in Count.',
    'Associate it with the stage, under Web application firewall of the stage or by associate-web-acl.',
    'Read its logs for requests that it would have blocked by mistake, and except them.',
    'Change the rules to Block, and see that a test request is refused with 403.',
  ],
  caution:
    'Managed rules block some harmless requests, large bodies above all; Count shows them beforehand, and each request is charged.',
  severity: 'medium',
  bestPractices: [
    { id: 'SEC05-BP03', link: 'necessary', part: 'inspection of requests to REST APIs' },
    { id: 'SEC05-BP01', link: 'related', part: 'layers before APIs' },
  ],
  references: ['https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-control-access-aws-waf.html'],
  peers: [
    'prowler:apigateway_restapi_waf_acl_attached',
    'service-screener:WAFWACL',
    'service-screener:wafv2ApiGatewayWithoutWebAcl',
  ],
  differs: {
    'prowler:apigateway_restapi_waf_acl_attached': 'It also fails private APIs, which the internet does not reach.',
    'service-screener:WAFWACL': 'It also fails private APIs, which the internet does not reach.',
    'service-screener:wafv2ApiGatewayWithoutWebAcl': 'It also fails private APIs, which the internet does not reach.',
  },
  needs: { restApis, restApiStages, now },
  evaluate: ({ restApis, restApiStages, now }, place) => {
    const apis = new Map(restApis.map((api) => [api.id, api]))
    return deployedStages(restApiStages).flatMap((stage) => {
      const api = apis.get(stage.restApiId)
      if (!api || isPrivate(api)) return []
      const evidence = at('webAclArn', stage.webAclArn)
      if (stage.webAclArn !== undefined) return [pass(stage, evidence)]
      // Behind a policy that lets only known callers in, there is less to filter.
      const isClosed = letsStrangersIn(api, place, now.time).answer === 'no'
      return [isClosed ? failAs('low', stage, evidence) : fail(stage, evidence)]
    })
  },
})
