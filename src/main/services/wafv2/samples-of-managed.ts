import { aclArn, core, managedRule, rateRule } from './samples'
import {
  counting,
  denied,
  described,
  empty,
  failsAt,
  givenAcl,
  inCount,
  none,
  overridden,
  passes,
  ruleNames,
  unusedCase,
} from './samples-of-rules'

const groupName = { path: 'Rules[0].Statement.ManagedRuleGroupStatement.Name', value: core } as const
const firstOverride = {
  path: 'Rules[0].Statement.ManagedRuleGroupStatement.RuleActionOverrides[0].ActionToUse',
  value: 'Count',
} as const
const three = givenAcl({ Rules: [managedRule(core, overridden(...ruleNames.slice(1)))] }, {}, [described()])

/** Whether managed groups act. */
export const overridesCases = [
  { name: 'nothing is changed', kind: 'pass', given: givenAcl({}), expect: passes },
  { name: 'three of four rules count', kind: 'fail', given: three, expect: failsAt(groupName, firstOverride) },
  none,
  empty,
  {
    name: 'there is no managed group',
    kind: 'none',
    given: givenAcl({ Rules: [rateRule(100)] }),
    expect: 'notApplicable',
  },
  {
    name: 'two of four rules count',
    kind: 'edge',
    given: givenAcl({ Rules: [managedRule(core, overridden(...ruleNames.slice(2)))] }, {}, [described()]),
    expect: passes,
  },
  {
    name: 'the group as a whole counts',
    kind: 'edge',
    given: givenAcl({ Rules: [counting] }),
    expect: failsAt(groupName, inCount),
  },
  {
    name: 'rules are excluded in the old way',
    kind: 'edge',
    given: givenAcl({ Rules: [managedRule(core, { ExcludedRules: ruleNames.map((Name) => ({ Name })) })] }, {}, [
      described(),
    ]),
    expect: failsAt(groupName, {
      path: 'Rules[0].Statement.ManagedRuleGroupStatement.ExcludedRules[0].Name',
      value: ruleNames[0] ?? '',
    }),
  },
  {
    name: 'names that the group does not have change nothing',
    kind: 'edge',
    given: givenAcl({ Rules: [managedRule(core, overridden('a', 'b', 'c'))] }, {}, [described()]),
    expect: passes,
  },
  {
    name: 'its version has expired, so that nobody can tell its rules',
    kind: 'edge',
    given: givenAcl({ Rules: [managedRule(core, { ...overridden('a'), Version: 'Version_1.0' })] }, {}, [
      { VendorName: 'AWS', Name: core, Version: 'Version_1.0', AvailableVersions: [] },
    ]),
    expect: 'notAssessed',
  },
  {
    name: 'the rules of the group may not be read',
    kind: 'edge',
    given: {
      ...three,
      webAclManagedGroups: { [aclArn]: { kind: 'denied', action: 'wafv2:DescribeManagedRuleGroup' } },
    },
    expect: 'notAssessed',
  },
  denied,
] as const
/** Of the former, in a region. */
export const overridesUnused = unusedCase(three, groupName, firstOverride)

const pinned = (Version: string, AvailableVersions: string[]) =>
  givenAcl({ Rules: [managedRule(core, { Version })] }, {}, [
    { VendorName: 'AWS', Name: core, Version, AvailableVersions },
  ])
const version = (value: string) => ({ path: 'Rules[0].Statement.ManagedRuleGroupStatement.Version', value }) as const
const ending = pinned('Version_1.0', ['Version_1.1', 'Version_1.2'])

/** Whether versions are still offered. */
export const versionsCases = [
  { name: 'the default version', kind: 'pass', given: givenAcl({}), expect: passes },
  {
    name: 'a version that is no longer listed',
    kind: 'fail',
    given: ending,
    expect: failsAt(groupName, version('Version_1.0')),
  },
  none,
  empty,
  {
    name: 'there is no managed group',
    kind: 'none',
    given: givenAcl({ Rules: [rateRule(100)] }),
    expect: 'notApplicable',
  },
  {
    name: 'a version that is listed',
    kind: 'edge',
    given: pinned('Version_1.1', ['Version_1.1', 'Version_1.2']),
    expect: passes,
  },
  {
    name: 'the versions may not be read',
    kind: 'edge',
    given: {
      ...ending,
      webAclManagedGroups: { [aclArn]: { kind: 'denied', action: 'wafv2:ListAvailableManagedRuleGroupVersions' } },
    },
    expect: 'notAssessed',
  },
  denied,
] as const
/** Of the former, in a region. */
export const versionsUnused = unusedCase(ending, groupName, version('Version_1.0'))

const hidden = { CloudWatchMetricsEnabled: false, SampledRequestsEnabled: true }

/** Whether web ACLs have metrics. */
export const metricsCases = [
  { name: 'all have them', kind: 'pass', given: givenAcl({}), expect: passes },
  {
    name: 'a rule has none',
    kind: 'fail',
    given: givenAcl({ Rules: [managedRule(core), rateRule(100, { VisibilityConfig: hidden })] }),
    expect: failsAt({ path: 'Rules[1].VisibilityConfig.CloudWatchMetricsEnabled', value: false }),
  },
  none,
  {
    name: 'the web ACL has none, and no rule',
    kind: 'edge',
    given: givenAcl({ Rules: [], VisibilityConfig: hidden }),
    expect: failsAt({ path: 'VisibilityConfig.CloudWatchMetricsEnabled', value: false }),
  },
  denied,
] as const
