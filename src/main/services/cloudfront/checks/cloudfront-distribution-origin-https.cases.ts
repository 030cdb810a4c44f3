import { defineCases } from '../../../engine/cases'
import { behavior, customDistribution, customOrigin, distribution, distributionArn as arn } from '../samples'
import check from './cloudfront-distribution-origin-https.check'

const path = 'Origins.Items[0].CustomOriginConfig.OriginProtocolPolicy'
const matching = customOrigin({}, { OriginProtocolPolicy: 'match-viewer' })
const fails = (value: string) => [{ arn, result: 'fail', evidence: [{ path, value }] }] as const

export default defineCases(check, [
  {
    name: 'by HTTPS only',
    kind: 'pass',
    given: { distributions: [customDistribution()] },
    expect: [{ arn, result: 'pass', evidence: [{ path, value: 'https-only' }] }],
  },
  {
    name: 'by HTTP only, as websites of S3 are',
    kind: 'fail',
    given: {
      distributions: [
        customDistribution(
          customOrigin(
            { DomainName: 'site.s3-website.eu-central-1.amazonaws.com' },
            { OriginProtocolPolicy: 'http-only' },
          ),
        ),
      ],
    },
    expect: fails('http-only'),
  },
  {
    name: 'as the viewer does, who is always sent to HTTPS',
    kind: 'edge',
    given: { distributions: [customDistribution(matching)] },
    expect: [{ arn, result: 'pass', evidence: [{ path, value: 'match-viewer' }] }],
  },
  {
    name: 'as the viewer does, and one path takes viewers by HTTP',
    kind: 'edge',
    given: {
      distributions: [
        customDistribution(matching, {
          CacheBehaviors: {
            Items: [
              { ...behavior({ TargetOriginId: 'web', ViewerProtocolPolicy: 'allow-all' }), PathPattern: '/status' },
            ],
          },
        }),
      ],
    },
    expect: fails('match-viewer'),
  },
  {
    name: 'through a group of origins',
    kind: 'edge',
    given: {
      distributions: [
        customDistribution(customOrigin({}, { OriginProtocolPolicy: 'http-only' }), {
          OriginGroups: { Items: [{ Id: 'both', Members: { Items: [{ OriginId: 'web' }, { OriginId: 'web-2' }] } }] },
          DefaultCacheBehavior: behavior({ TargetOriginId: 'both' }),
        }),
      ],
    },
    expect: fails('http-only'),
  },
  {
    name: 'no behaviour leads to the server, or there are buckets only',
    kind: 'none',
    given: {
      distributions: [
        customDistribution(customOrigin({}, { OriginProtocolPolicy: 'http-only' }), {
          DefaultCacheBehavior: behavior({ TargetOriginId: 'gone' }),
        }),
        distribution({ Id: 'E2' }),
      ],
    },
    expect: 'notApplicable',
  },
])
