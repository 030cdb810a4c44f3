import { at, defineCheck, fail, pass } from '../../../engine/check'
import { metadataDefaults } from '../facts'

export default defineCheck({
  id: 'ec2-account-imdsv2-default',
  title: 'New instances answer metadata requests with a session token only',
  failureTitle: 'New instances may answer metadata requests without a session token',
  risk: 'Each launch that does not think of it makes another instance whose role credentials a forged request can steal.',
  fix: 'Set the region’s default of the metadata service to HttpTokens required.',
  steps: [
    'See in CloudWatch, by the metric MetadataNoToken, whether software still asks without a token, and mend that first.',
    'Set the default in each region with `aws ec2 modify-instance-metadata-defaults --http-tokens required --http-put-response-hop-limit 2`.',
    'Start a test instance without metadata options, and see that it requires a token.',
  ],
  caution:
    'New instances with old SDKs or agents get no credentials; launches that name their options themselves are not touched.',
  severity: 'medium',
  weighs: 'It is a default for launches that do not say; instances and templates are judged one by one.',
  bestPractices: [
    { id: 'SEC01-BP06', link: 'necessary', part: 'a safe default for each new instance' },
    { id: 'SEC06-BP02', link: 'related', part: 'hardened metadata service' },
  ],
  references: [
    'https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/configuring-IMDS-new-instances.html',
    'https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_GetInstanceMetadataDefaults.html',
  ],
  peers: ['prowler:ec2_instance_account_imdsv2_enabled'],
  subject: 'place',
  needs: { metadataDefaults },
  evaluate: (views, { account }) => {
    const { HttpTokens, HttpEndpoint } = views.metadataDefaults.AccountLevel ?? {}
    if (HttpEndpoint === 'disabled') return [pass(account, at('AccountLevel.HttpEndpoint', HttpEndpoint))]
    const tokens = at('AccountLevel.HttpTokens', HttpTokens)
    return [HttpTokens === 'required' ? pass(account, tokens) : fail(account, tokens)]
  },
})
