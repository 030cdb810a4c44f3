import { defineCases } from '../../../engine/cases'
import { customDistribution, customOrigin, distribution, distributionArn as arn } from '../samples'
import check from './cloudfront-distribution-origin-tls.check'

const path = (index: number): string => `Origins.Items[0].CustomOriginConfig.OriginSslProtocols.Items[${index}]`
const given = (Items: string[], OriginProtocolPolicy = 'https-only') => ({
  distributions: [customDistribution(customOrigin({}, { OriginSslProtocols: { Items }, OriginProtocolPolicy }))],
})

export default defineCases(check, [
  {
    name: 'TLS 1.2 only',
    kind: 'pass',
    given: given(['TLSv1.2']),
    expect: [{ arn, result: 'pass', evidence: [{ path: path(0), value: 'TLSv1.2' }] }],
  },
  {
    name: 'SSL 3.0 and TLS 1.0 besides',
    kind: 'fail',
    given: given(['SSLv3', 'TLSv1', 'TLSv1.2']),
    expect: [
      {
        arn,
        result: 'fail',
        evidence: [
          { path: path(0), value: 'SSLv3' },
          { path: path(1), value: 'TLSv1' },
        ],
      },
    ],
  },
  {
    name: 'TLS 1.1 besides, used where viewers come by HTTPS',
    kind: 'edge',
    given: given(['TLSv1.1', 'TLSv1.2'], 'match-viewer'),
    expect: [{ arn, result: 'fail', evidence: [{ path: path(0), value: 'TLSv1.1' }] }],
  },
  {
    name: 'an origin that is asked by HTTP uses none of them',
    kind: 'edge',
    given: given(['SSLv3'], 'http-only'),
    expect: 'notApplicable',
  },
  { name: 'buckets only', kind: 'none', given: { distributions: [distribution()] }, expect: 'notApplicable' },
])
