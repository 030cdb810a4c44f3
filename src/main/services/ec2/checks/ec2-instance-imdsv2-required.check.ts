import { at, defineCheck, fail, failAs, pass, undecided, unknown } from '../../../engine/check'
import { instances } from '../facts'

export default defineCheck({
  id: 'ec2-instance-imdsv2-required',
  title: 'Instances answer metadata requests with a session token only',
  failureTitle: 'An instance answers metadata requests without a session token',
  risk: 'A flaw that makes the server fetch a web address is enough to steal the credentials of the instance’s role.',
  fix: 'Set HttpTokens to required in the instance’s metadata options, once its software speaks version 2.',
  steps: [
    'See in CloudWatch that the metric MetadataNoToken of the instance stays at zero for some days.',
    'Update SDKs, agents and scripts that still ask without a token.',
    'Set `aws ec2 modify-instance-metadata-options --http-tokens required`, which works while it runs; use a hop limit of 2 where containers ask.',
    'Make the same change in the template or script that the instance came from.',
  ],
  caution: 'Software that asks without a token loses its credentials at once; the setting can be taken back as fast.',
  severity: 'high',
  bestPractices: [
    { id: 'SEC06-BP02', link: 'necessary', part: 'instances start with a hardened metadata service' },
    { id: 'SEC02-BP02', link: 'related', part: 'temporary credentials cannot be taken by forged requests' },
  ],
  references: [
    'https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/configuring-instance-metadata-service.html',
    'https://docs.aws.amazon.com/config/latest/developerguide/ec2-imdsv2-check.html',
  ],
  peers: [
    'prowler:ec2_instance_imdsv2_enabled',
    'prowler:ec2_confidential_workload_host_imdsv2_not_enforced',
    'service-screener:EC2IMDSv2',
  ],
  differs: {
    'prowler:ec2_confidential_workload_host_imdsv2_not_enforced': 'Hosts of enclaves are judged like all instances.',
  },
  needs: { instances },
  evaluate: (views) =>
    views.instances.map((instance) => {
      const { HttpEndpoint, HttpTokens } = instance.MetadataOptions ?? {}
      if (HttpEndpoint === 'disabled') return pass(instance, at('MetadataOptions.HttpEndpoint', HttpEndpoint))
      const tokens = at('MetadataOptions.HttpTokens', HttpTokens)
      if (HttpTokens === 'required') return pass(instance, tokens)
      if (HttpTokens === undefined) {
        return unknown(instance, undecided('MetadataOptionsNotGiven', 'AWS does not say whether a token is required.'))
      }
      // Without a role there are no credentials to steal.
      return instance.IamInstanceProfile ? fail(instance, tokens) : failAs('medium', instance, tokens)
    }),
})
