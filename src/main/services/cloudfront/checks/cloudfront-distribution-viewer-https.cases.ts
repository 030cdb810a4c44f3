import { defineCases } from '../../../engine/cases'
import { behavior, distribution, distributionArn as arn } from '../samples'
import check from './cloudfront-distribution-viewer-https.check'

const plain = behavior({ ViewerProtocolPolicy: 'allow-all' })

export default defineCases(check, [
  {
    name: 'HTTP is redirected',
    kind: 'pass',
    given: { distributions: [distribution()] },
    expect: [
      {
        arn,
        result: 'pass',
        evidence: [{ path: 'DefaultCacheBehavior.ViewerProtocolPolicy', value: 'redirect-to-https' }],
      },
    ],
  },
  {
    name: 'HTTP is answered',
    kind: 'fail',
    given: { distributions: [distribution({ DefaultCacheBehavior: plain })] },
    expect: [
      {
        arn,
        result: 'fail',
        evidence: [{ path: 'DefaultCacheBehavior.ViewerProtocolPolicy', value: 'allow-all' }],
      },
    ],
  },
  {
    name: 'the default redirects, and the second path does not',
    kind: 'edge',
    given: {
      distributions: [
        distribution({
          CacheBehaviors: {
            Items: [
              { ...behavior({ ViewerProtocolPolicy: 'https-only' }), PathPattern: '/api/*' },
              { ...plain, PathPattern: '/old/*' },
            ],
          },
        }),
      ],
    },
    expect: [
      {
        arn,
        result: 'fail',
        evidence: [{ path: 'CacheBehaviors.Items[1].ViewerProtocolPolicy', value: 'allow-all' }],
      },
    ],
  },
  {
    name: 'a disabled distribution answers nobody',
    kind: 'none',
    given: { distributions: [distribution({ DefaultCacheBehavior: plain, Enabled: false })] },
    expect: 'notApplicable',
  },
])
