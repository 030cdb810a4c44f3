import { at, defineCheck, fail, pass } from '../../../engine/check'
import { restVpcLinks } from '../facts'

export default defineCheck({
  id: 'apigateway-vpc-link-available',
  title: 'The VPC link of REST APIs works',
  failureTitle: 'The VPC link of REST APIs has failed',
  risk: 'Each method behind the link answers with an error, and the network load balancer that it was made for may be gone.',
  fix: 'Make a new VPC link to a network load balancer that exists, move the integrations over, and delete the failed one.',
  steps: [
    'Look up the integrations that name the link by its id, and the load balancer that it leads to.',
    'Make a VPC link to the right load balancer, and wait until its status is AVAILABLE.',
    'Change connectionId of the integrations, deploy the APIs, and delete the failed link.',
  ],
  caution: 'A link can be deleted only when no integration names it; stages that were not deployed anew still do.',
  severity: 'low',
  bestPractices: [
    { id: 'REL04-BP01', link: 'necessary', part: 'ways from APIs into networks that work' },
    { id: 'COST04-BP03', link: 'related', part: 'links that serve nothing' },
  ],
  references: ['https://docs.aws.amazon.com/apigateway/latest/developerguide/set-up-private-integration.html'],
  needs: { restVpcLinks },
  evaluate: ({ restVpcLinks }) =>
    restVpcLinks.flatMap((link) => {
      const evidence = at('status', link.status)
      if (link.status === 'AVAILABLE') return [pass(link, evidence)]
      return link.status === 'FAILED' ? [fail(link, evidence)] : []
    }),
})
