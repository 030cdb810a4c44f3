import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { registry } from '../../registry'
import { moments } from '../../sample/moments'
import { sample as wafSample } from '../../sample/services/wafv2/sample'
import { startSample, type Sample } from '../../sample/start-sample'
import { judgeSample, readFromSample, resultsOf, valuesOf, type ReadFacts } from '../testing/read-from-sample'
import collector from './collector'
import { cloudFront, regional } from './facts'

let sample: Sample
beforeAll(async () => {
  sample = await startSample({ services: [wafSample], pageSize: 2 })
})
afterEach(() => {
  sample.faults.set([])
  sample.setTime(moments.autumn)
  sample.forget()
})
afterAll(() => sample.close())

const region = 'eu-west-1'
const acl = (name: string): RegExp =>
  new RegExp(`^arn:aws:wafv2:eu-west-1:777788889999:regional/webacl/${name}/[0-9a-f-]{36}$`)

/** The item of a web ACL: details come in the order in which AWS answers. */
const itemOf = (read: ReadFacts, fact: { readonly id: string }, name: string) =>
  read(fact, region).find(({ key }) => key.includes(`/${name}/`))

describe('the collector of AWS WAF', () => {
  it('reads web ACLs over pages, their rules in order, and what actions and versions they change', async () => {
    const read = await readFromSample(sample, collector, 'sandbox', [region])
    expect(valuesOf(read(regional.webAcls, region))).toEqual([
      expect.objectContaining({ arn: expect.stringMatching(acl('demo-open')), Name: 'demo-open' }),
      expect.objectContaining({ arn: expect.stringMatching(acl('demo-count')), Name: 'demo-count' }),
      expect.objectContaining({ arn: expect.stringMatching(acl('demo-empty')), Name: 'demo-empty' }),
    ])
    const open = itemOf(read, regional.webAclContents, 'demo-open')?.value
    expect(open).toMatchObject({
      DefaultAction: 'Allow',
      Rules: [
        { Name: 'partners', Action: 'Allow', Statement: { IPSetReferenceStatement: { ARN: expect.any(String) } } },
        { Name: 'load-test', Action: 'Allow', Statement: {}, VisibilityConfig: { CloudWatchMetricsEnabled: false } },
        { OverrideAction: 'None', Statement: { ManagedRuleGroupStatement: { Version: 'Version_1.3' } } },
      ],
    })
    expect(JSON.stringify(open)).not.toContain(Buffer.from('load-test').toString('base64'))
    expect(JSON.stringify(open)).not.toContain('SearchString')
    expect(itemOf(read, regional.webAclManagedGroups, 'demo-open')?.value).toEqual({
      Groups: [
        expect.objectContaining({
          Name: 'AWSManagedRulesCommonRuleSet',
          Version: 'Version_1.3',
          AvailableVersions: ['Version_1.15', 'Version_1.16', 'Version_1.17'],
          Rules: expect.arrayContaining([{ Name: 'SizeRestrictions_BODY', Action: 'Block' }]),
        }),
      ],
    })
    expect(valuesOf(read(regional.ipSetContents, region))).toEqual([
      { IPAddressVersion: 'IPV4', Addresses: ['0.0.0.0/1', '128.0.0.0/1'] },
    ])
    expect(valuesOf(read(regional.ruleGroupContents, region))).toEqual([expect.objectContaining({ Rules: [] })])
  })

  it('reads what stands before CloudFront once for the account, and asks CloudFront itself for nothing', async () => {
    const read = await readFromSample(sample, collector, 'storefront', [])
    expect(valuesOf(read(cloudFront.webAcls))).toEqual([
      expect.objectContaining({ arn: expect.stringContaining(':us-east-1:444455556666:global/webacl/shop/') }),
    ])
    expect(valuesOf(read(cloudFront.webAclResources))).toEqual([{ ResourceArns: [], ResourceTypes: ['AMPLIFY'] }])
    expect(valuesOf(read(cloudFront.webAclLogging))).toEqual([
      { LoggingConfiguration: expect.objectContaining({ LogScope: 'CUSTOMER' }) },
    ])
  })

  it('asks every type of resource until it knows of one, and lists logs and web ACLs once for all', async () => {
    const read = await readFromSample(sample, collector, 'sandbox', [region])
    const nothing = { ResourceArns: [], ResourceTypes: expect.arrayContaining(['API_GATEWAY', 'AGENTCORE_GATEWAY']) }
    expect(itemOf(read, regional.webAclResources, 'demo-open')?.value).toEqual({
      ResourceArns: [expect.stringContaining(':loadbalancer/app/demo/')],
      ResourceTypes: ['APPLICATION_LOAD_BALANCER', 'COGNITO_USER_POOL'],
    })
    expect(itemOf(read, regional.webAclResources, 'demo-empty')?.value).toEqual(nothing)
    const asked = sample.received().filter((call) => call.region === region)
    const times = (operation: string): number => asked.filter((call) => call.operation === operation).length
    expect(times('GetWebACL')).toBe(3)
    expect(times('ListLoggingConfigurations')).toBe(3)
    expect(times('ListAvailableManagedRuleGroupVersions')).toBe(2)
    expect(times('DescribeManagedRuleGroup')).toBe(1)
  })

  it('takes a type that the region does not know for one without resources, and no other mistake', async () => {
    const before = await readFromSample(sample, collector, 'sandbox', [region])
    expect(itemOf(before, regional.webAclResources, 'demo-count')?.value).toMatchObject({
      ResourceTypes: expect.arrayContaining(['AGENTCORE_GATEWAY']),
    })
    const mistake = { kind: 'error', code: 'WAFInvalidParameterException', status: 400 } as const
    sample.faults.add({ operation: 'ListResourcesForWebACL', input: { ResourceType: 'APPSYNC' }, effect: mistake })
    const read = await readFromSample(sample, collector, 'sandbox', [region])
    expect(itemOf(read, regional.webAclResources, 'demo-count')?.gap).toMatchObject({
      code: 'WAFInvalidParameterException',
    })
  })

  it('does not miss a web ACL that is gone, and is denied the rules of another', async () => {
    const gone = { kind: 'error', code: 'WAFNonexistentItemException', status: 400 } as const
    sample.faults.add({ operation: 'GetWebACL', input: { Name: 'demo-count' }, effect: gone })
    sample.faults.add({ operation: 'GetWebACL', input: { Name: 'demo-open' }, effect: { kind: 'denied' } })
    const read = await readFromSample(sample, collector, 'sandbox', [region])
    const [open, count, empty] = ['demo-open', 'demo-count', 'demo-empty'].map((name) =>
      itemOf(read, regional.webAclContents, name),
    )
    expect(count?.gap).toMatchObject({ code: 'Vanished' })
    expect(empty?.value).toMatchObject({ Rules: [] })
    expect(open?.gap).toMatchObject({ kind: 'failed', code: 'AccessDeniedException' })
  })
})

describe('the checks of AWS WAF in the sample organization', () => {
  it('each find something good and something bad', { timeout: 120_000 }, async () => {
    const ofWaf = registry.checks.filter(({ metadata }) => metadata.service === 'wafv2')
    const checks = ofWaf.filter(({ metadata }) => metadata.needs.every((need) => need.startsWith('wafv2-')))
    expect(
      ofWaf.map(({ metadata }) => metadata.id).filter((id) => !checks.some(({ check }) => check.id === id)),
    ).toEqual(['wafv2-cloudfront-web-acl-used'])
    const results = resultsOf(await judgeSample(sample, collector, checks))
    expect(results).toEqual(Object.fromEntries(checks.map(({ metadata }) => [metadata.id, ['fail', 'pass']])))
  })
})
