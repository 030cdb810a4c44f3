import { isVanished } from '../../../../shared/review/gap'
import { at, defineCheck, fail, pass, unknown } from '../../../engine/check'
import { regional } from '../../wafv2/facts'
import { userPools } from '../facts'

const { webAcls, webAclResources } = regional

export default defineCheck({
  id: 'cognito-user-pool-waf',
  title: 'The user pool has a web ACL',
  failureTitle: 'The user pool has no web ACL',
  risk: 'Floods of sign-ins, sign-ups and codes reach the user pool unfiltered, and text messages are paid for one by one.',
  fix: 'Associate a web ACL of the same region with the user pool.',
  steps: [
    'Make a web ACL with a rate limit by address and the IP reputation lists, all in Count.',
    'Associate it with `aws wafv2 associate-web-acl` and the ARN of the user pool.',
    'Look at the sampled requests for some days, and take the rules out of Count.',
    'See blocked requests in the metrics of the web ACL.',
  ],
  caution:
    'Rules that look at bodies do not fit everything a user pool takes, CAPTCHA stops applications without pages, and offices behind one address share a rate limit.',
  severity: 'medium',
  bestPractices: [{ id: 'SEC05-BP03', link: 'necessary', part: 'requests to user pools are inspected' }],
  references: ['https://docs.aws.amazon.com/cognito/latest/developerguide/user-pool-waf.html'],
  peers: [
    'prowler:cognito_user_pool_waf_acl_attached',
    'service-screener:cognitoNoWafAssociation',
    'service-screener:wafv2CognitoUserPoolWithoutWebAcl',
  ],
  needs: { userPools, webAcls, webAclResources },
  evaluate: (views) => {
    const known = views.webAcls.map((acl) => views.webAclResources.of(acl))
    const missing = known.find((one) => !one.known && !isVanished(one.gap))
    return views.userPools.map((pool) => {
      const places = known.map((one) => (one.known ? one.value.ResourceArns.indexOf(pool.arn) : -1))
      const place = places.find((index) => index >= 0)
      if (place !== undefined) return pass(pool, at(`ResourceArns[${place}]`, pool.arn))
      return missing && !missing.known ? unknown(pool, missing.gap) : fail(pool, at('Id', pool.Id))
    })
  },
})
