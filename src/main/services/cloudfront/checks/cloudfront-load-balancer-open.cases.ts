import { defineCases } from '../../../engine/cases'
import { rule, securityGroup } from '../../ec2/samples'
import { loadBalancer } from '../../elbv2/samples'
import { behavior, customDistribution, customOrigin, distribution } from '../samples'
import type { Distribution } from '../facts'
import check from './cloudfront-load-balancer-open.check'

const { arn } = loadBalancer()
const host = 'web-1.eu-central-1.elb.amazonaws.com'
const path = 'SecurityGroups[0]'
const through = (fields: Partial<Distribution['Origins']['Items'][number]> = {}): Distribution =>
  customDistribution(customOrigin({ DomainName: host, ...fields }))
const https = { FromPort: 443, ToPort: 443 }
const open = rule({ ...https, IpRanges: [{ CidrIp: '0.0.0.0/0' }] })
const listed = rule({ ...https, PrefixListIds: [{ PrefixListId: 'pl-cloudfront' }] })
const given = (permission: ReturnType<typeof rule>, distributions: Distribution[]) => ({
  loadBalancers: [loadBalancer()],
  distributions,
  securityGroups: [securityGroup({ GroupId: 'sg-1', IpPermissions: [permission] })],
  prefixLists: [],
  prefixListEntries: {},
  awsPrefixLists: { PrefixLists: [{ PrefixListId: 'pl-cloudfront' }] },
})
const fails = [{ arn, result: 'fail', evidence: [{ path, value: 'sg-1' }] }] as const

export default defineCases(check, [
  {
    name: 'only CloudFront’s addresses',
    kind: 'pass',
    given: given(listed, [through()]),
    expect: [{ arn, result: 'pass', evidence: [{ path, value: 'sg-1' }] }],
  },
  { name: 'everybody', kind: 'fail', given: given(open, [through()]), expect: fails },
  {
    name: 'two halves of the internet, on all ports, asked by its dual-stack name',
    kind: 'edge',
    given: given(rule({ IpProtocol: '-1', IpRanges: [{ CidrIp: '0.0.0.0/1' }, { CidrIp: '128.0.0.0/1' }] }), [
      through({ DomainName: `dualstack.${host}` }),
    ]),
    expect: fails,
  },
  {
    name: 'another port than CloudFront asks',
    kind: 'edge',
    given: given(rule({ FromPort: 80, ToPort: 80, IpRanges: [{ CidrIp: '0.0.0.0/0' }] }), [through()]),
    expect: [{ arn, result: 'pass' }],
  },
  {
    name: 'open, but CloudFront sends a header that may be asked for',
    kind: 'edge',
    given: given(open, [through({ CustomHeaders: { Items: [{ HeaderName: 'X-Origin-Key' }] } })]),
    expect: 'notAssessed',
  },
  {
    name: 'AWS names no group of it, or one that it does not list',
    kind: 'edge',
    given: {
      ...given(listed, [through()]),
      loadBalancers: [
        loadBalancer({ SecurityGroups: [] }),
        loadBalancer({ arn: `${arn}2`, SecurityGroups: ['sg-elsewhere'] }),
      ],
    },
    expect: 'notAssessed',
  },
  {
    name: 'no distribution leads to it, or a disabled one',
    kind: 'none',
    given: given(open, [
      distribution(),
      customDistribution(customOrigin({ DomainName: host }), { Id: 'E2', Enabled: false }),
      customDistribution(customOrigin({ DomainName: host }), {
        Id: 'E3',
        DefaultCacheBehavior: behavior({ TargetOriginId: 'other' }),
      }),
    ]),
    expect: 'notApplicable',
  },
])
