import type { WebAclContent, WebAclLogging } from './facts'
import { aclArn, content, inUse, unused, webAcl } from './samples'

type Configuration = NonNullable<WebAclLogging['LoggingConfiguration']>
type Filter = NonNullable<Configuration['LoggingFilter']>

const headers = (...names: readonly string[]) => names.map((Name) => ({ SingleHeader: { Name } }))

const configuration = (fields: Partial<Configuration> = {}): Configuration => ({
  LogDestinationConfigs: ['arn:aws:s3:::aws-waf-logs-site'],
  LogScope: 'CUSTOMER',
  RedactedFields: headers('authorization', 'cookie'),
  ...fields,
})

const givenLogging = (LoggingConfiguration?: Configuration, fields: Partial<WebAclContent> = {}) => ({
  webAcls: [webAcl()],
  webAclContents: { [aclArn]: content(fields) },
  webAclLogging: { [aclArn]: LoggingConfiguration ? { LoggingConfiguration } : {} },
  webAclResources: { [aclArn]: inUse },
})

const passes = [{ arn: aclArn, result: 'pass' }] as const
const fails = (...evidence: readonly { path: string; value: string | null }[]) =>
  [{ arn: aclArn, result: 'fail', evidence }] as const
const none = {
  name: 'there is no web ACL',
  kind: 'none',
  given: { ...givenLogging(), webAcls: [] },
  expect: 'notApplicable',
} as const
const unlogged = { name: 'nothing is logged', kind: 'none', given: givenLogging(), expect: 'notApplicable' } as const
const denied = {
  name: 'its logging may not be read',
  kind: 'edge',
  given: {
    ...givenLogging(),
    webAclLogging: { [aclArn]: { kind: 'denied', action: 'wafv2:ListLoggingConfigurations' } },
  },
  expect: 'notAssessed',
} as const

const destination = {
  path: 'LoggingConfiguration.LogDestinationConfigs[0]',
  value: 'arn:aws:s3:::aws-waf-logs-site',
} as const
const nowhere = { path: 'LoggingConfiguration.LogDestinationConfigs[0]', value: null } as const

/** Whether web ACLs log. */
export const loggingCases = [
  { name: 'into a bucket', kind: 'pass', given: givenLogging(configuration()), expect: passes },
  { name: 'nowhere', kind: 'fail', given: givenLogging(), expect: fails(nowhere) },
  none,
  {
    name: 'into Security Lake',
    kind: 'edge',
    given: givenLogging(configuration({ LogScope: 'SECURITY_LAKE' })),
    expect: passes,
  },
  denied,
] as const
/** Of the former, in a region. */
export const loggingUnused = {
  name: 'nothing stands behind it',
  kind: 'edge',
  given: { ...givenLogging(), webAclResources: { [aclArn]: unused } },
  expect: [{ arn: aclArn, result: 'fail', severity: 'low', evidence: [nowhere] }],
} as const

const action = (Action: string) => ({ ActionCondition: { Action } })
const label = { LabelNameCondition: { LabelName: 'awswaf:managed:aws:bot-control:bot:verified' } }
const filter = (
  Behavior: string,
  Requirement: string,
  ...Conditions: readonly Filter['Filters'][number]['Conditions'][number][]
) => ({
  Behavior,
  Requirement,
  Conditions: [...Conditions],
})
const filtered = (DefaultBehavior: string, ...Filters: readonly Filter['Filters'][number][]) =>
  givenLogging(configuration({ LoggingFilter: { DefaultBehavior, Filters: [...Filters] } }))
const byDefault = { path: 'LoggingConfiguration.LoggingFilter.DefaultBehavior', value: 'DROP' } as const
const byFilter = (index: number, value: string) =>
  ({ path: `LoggingConfiguration.LoggingFilter.Filters[${index}].Behavior`, value }) as const

/** Whether filters keep blocked requests. */
export const loggingFilterCases = [
  {
    name: 'blocked requests are kept, all others dropped',
    kind: 'pass',
    given: filtered('DROP', filter('KEEP', 'MEETS_ANY', action('BLOCK'), action('COUNT'))),
    expect: passes,
  },
  {
    name: 'blocked requests are dropped',
    kind: 'fail',
    given: filtered('KEEP', filter('DROP', 'MEETS_ALL', action('BLOCK'))),
    expect: fails(byFilter(0, 'DROP')),
  },
  none,
  unlogged,
  { name: 'there is no filter', kind: 'none', given: givenLogging(configuration()), expect: 'notApplicable' },
  {
    name: 'only counted requests are kept',
    kind: 'edge',
    given: filtered('DROP', filter('KEEP', 'MEETS_ALL', action('COUNT'))),
    expect: fails(byDefault),
  },
  {
    name: 'only blocked requests with a label are kept',
    kind: 'edge',
    given: filtered('DROP', filter('KEEP', 'MEETS_ALL', action('BLOCK'), label)),
    expect: fails(byDefault),
  },
  {
    name: 'allowed requests are dropped',
    kind: 'edge',
    given: filtered('KEEP', filter('DROP', 'MEETS_ALL', action('ALLOW'))),
    expect: passes,
  },
  {
    name: 'one filter keeps them and one drops them',
    kind: 'edge',
    given: filtered(
      'KEEP',
      filter('KEEP', 'MEETS_ALL', action('BLOCK')),
      filter('DROP', 'MEETS_ANY', action('BLOCK'), label),
    ),
    expect: 'notAssessed',
  },
  denied,
] as const

const redactedAt = (index: number, value: string | null) =>
  ({ path: `LoggingConfiguration.RedactedFields[${index}].SingleHeader.Name`, value }) as const
const protecting = (...fields: readonly { readonly FieldType: string; readonly FieldKeys: string[] }[]) => ({
  DataProtectionConfig: { DataProtections: fields.map((Field) => ({ Field, Action: 'SUBSTITUTION' })) },
})

/** Whether logs leave out tokens. */
export const redactionCases = [
  { name: 'both headers are redacted', kind: 'pass', given: givenLogging(configuration()), expect: passes },
  {
    name: 'nothing is redacted',
    kind: 'fail',
    given: givenLogging(configuration({ RedactedFields: [] })),
    expect: fails(destination, redactedAt(0, null)),
  },
  none,
  unlogged,
  {
    name: 'only one of them is redacted',
    kind: 'edge',
    given: givenLogging(configuration({ RedactedFields: headers('Authorization') })),
    expect: fails(destination, redactedAt(0, 'Authorization')),
  },
  {
    name: 'one is redacted, and the session’s cookie protected for the whole web ACL',
    kind: 'edge',
    given: givenLogging(
      configuration({ RedactedFields: headers('Authorization') }),
      protecting({ FieldType: 'SINGLE_COOKIE', FieldKeys: ['session'] }),
    ),
    expect: passes,
  },
  {
    name: 'both are protected for the whole web ACL',
    kind: 'edge',
    given: givenLogging(
      configuration({ RedactedFields: [] }),
      protecting({ FieldType: 'SINGLE_HEADER', FieldKeys: ['authorization', 'cookie'] }),
    ),
    expect: passes,
  },
  denied,
] as const
