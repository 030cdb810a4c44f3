import { defineCases } from '../../../engine/cases'
import { behavior, distribution, distributionArn as arn } from '../samples'
import check from './cloudfront-distribution-compression.check'

export default defineCases(check, [
  {
    name: 'on',
    kind: 'pass',
    given: { distributions: [distribution()] },
    expect: [{ arn, result: 'pass', evidence: [{ path: 'DefaultCacheBehavior.Compress', value: true }] }],
  },
  {
    name: 'off',
    kind: 'fail',
    given: { distributions: [distribution({ DefaultCacheBehavior: behavior({ Compress: false }) })] },
    expect: [{ arn, result: 'fail', evidence: [{ path: 'DefaultCacheBehavior.Compress', value: false }] }],
  },
  {
    name: 'off for one path',
    kind: 'edge',
    given: {
      distributions: [
        distribution({ CacheBehaviors: { Items: [{ ...behavior({ Compress: false }), PathPattern: '/api/*' }] } }),
      ],
    },
    expect: [{ arn, result: 'fail', evidence: [{ path: 'CacheBehaviors.Items[0].Compress', value: false }] }],
  },
  {
    name: 'disabled',
    kind: 'none',
    given: { distributions: [distribution({ Enabled: false })] },
    expect: 'notApplicable',
  },
])
