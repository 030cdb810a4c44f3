import { at, defineCheck, fail, pass } from '../../../engine/check'
import { vpcLinks } from '../facts'

export default defineCheck({
  id: 'apigatewayv2-vpc-link-available',
  title: 'The VPC link of HTTP APIs works',
  failureTitle: 'The VPC link of HTTP APIs has failed or was put to sleep',
  risk: 'Each route behind a failed link answers with an error; a link that sleeps was not used for 60 days, and takes minutes to wake.',
  fix: 'Delete the link where nothing uses it, else mend its subnets and security groups or make it anew.',
  steps: [
    'Look up the integrations that name the link by its id, and the message of its status.',
    'Mend what the message names, such as a subnet that is gone, or make a new link and move the integrations over.',
    'Delete the link where no integration names it.',
  ],
  caution: 'A link that sleeps wakes with the next request, which may be one of a yearly job.',
  severity: 'low',
  bestPractices: [
    { id: 'REL04-BP01', link: 'necessary', part: 'ways from APIs into networks that work' },
    { id: 'COST04-BP03', link: 'related', part: 'links that serve nothing' },
  ],
  references: ['https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-vpc-links.html'],
  needs: { vpcLinks },
  evaluate: ({ vpcLinks }) =>
    vpcLinks.flatMap((link) => {
      const evidence = at('VpcLinkStatus', link.VpcLinkStatus)
      if (link.VpcLinkStatus === 'AVAILABLE') return [pass(link, evidence)]
      return link.VpcLinkStatus === 'FAILED' || link.VpcLinkStatus === 'INACTIVE' ? [fail(link, evidence)] : []
    }),
})
