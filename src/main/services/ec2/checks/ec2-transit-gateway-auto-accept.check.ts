import { at, defineCheck, fail, pass } from '../../../engine/check'
import { transitGateways } from '../facts'

export default defineCheck({
  id: 'ec2-transit-gateway-auto-accept',
  title: 'The transit gateway takes attachments of other accounts only after somebody accepts them',
  failureTitle: 'The transit gateway takes attachments of other accounts by itself',
  risk: 'Every account that the gateway is shared with can join its own network to all that the default route table reaches.',
  fix: 'Turn off automatic acceptance, and accept attachments one by one, or by an automation that looks at who asks.',
  steps: [
    'See in Resource Access Manager with whom the gateway is shared, and list its attachments with their owners.',
    'Turn it off with `aws ec2 modify-transit-gateway --options AutoAcceptSharedAttachments=disable`.',
    'Remove attachments that nobody knows, and see that the next one waits as pendingAcceptance.',
  ],
  caution:
    'Attachments that exist stay; pipelines that make accounts must accept their own attachment from now on, or they hang.',
  severity: 'medium',
  weighs: 'It takes an account that the gateway is shared with already, which mostly is one of the same organization.',
  bestPractices: [
    { id: 'SEC05-BP01', link: 'necessary', part: 'which networks are joined' },
    { id: 'SEC03-BP08', link: 'related', part: 'what is shared with other accounts' },
  ],
  references: [
    'https://docs.aws.amazon.com/vpc/latest/tgw/tgw-transit-gateways.html',
    'https://docs.aws.amazon.com/securityhub/latest/userguide/ec2-controls.html',
  ],
  peers: ['prowler:ec2_transitgateway_auto_accept_vpc_attachments'],
  needs: { transitGateways },
  evaluate: ({ transitGateways }) =>
    transitGateways.map((gateway) => {
      const accepts = gateway.Options?.AutoAcceptSharedAttachments
      const evidence = at('Options.AutoAcceptSharedAttachments', accepts)
      return accepts === 'enable' ? fail(gateway, evidence) : pass(gateway, evidence)
    }),
})
