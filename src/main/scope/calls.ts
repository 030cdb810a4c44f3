import type { Calls } from '../engine/collector'

/** What reading the organization takes. */
export const organizationCalls = {
  'organizations:DescribeOrganization': ['organizations:DescribeOrganization'],
  'organizations:ListRoots': ['organizations:ListRoots'],
  'organizations:ListOrganizationalUnitsForParent': ['organizations:ListOrganizationalUnitsForParent'],
  'organizations:ListAccountsForParent': ['organizations:ListAccountsForParent'],
  'organizations:ListAccounts': ['organizations:ListAccounts'],
  'organizations:ListDelegatedAdministrators': ['organizations:ListDelegatedAdministrators'],
  'organizations:ListDelegatedServicesForAccount': ['organizations:ListDelegatedServicesForAccount'],
} as const satisfies Calls

/** What listing the enabled regions takes; every review does it. */
export const enabledRegionsCalls = { 'ec2:DescribeRegions': ['ec2:DescribeRegions'] } as const satisfies Calls

/** What finding out in which regions there is anything takes, in the order in which it is asked. */
export const regionCalls = {
  'ec2:DescribeNetworkInterfaces': ['ec2:DescribeNetworkInterfaces'],
  'ec2:DescribeVolumes': ['ec2:DescribeVolumes'],
  'ec2:DescribeSnapshots': ['ec2:DescribeSnapshots'],
  'lambda:ListFunctions': ['lambda:ListFunctions'],
  'secretsmanager:ListSecrets': ['secretsmanager:ListSecrets'],
  'resourcegroupstaggingapi:GetResources': ['tag:GetResources'],
} as const satisfies Calls

/** What asking IAM's simulator takes. */
export const simulationCalls = {
  'iam:GetRole': ['iam:GetRole'],
  'iam:SimulatePrincipalPolicy': ['iam:SimulatePrincipalPolicy'],
} as const satisfies Calls

/**
 * What is read of the Well-Architected Tool on demand and not by a review: the account's settings and newest lenses before something
 * is sent, Trusted Advisor's checks of a question, AWS's own reports.
 */
export const onDemandCalls = {
  'wellarchitected:GetConsolidatedReport': ['wellarchitected:GetConsolidatedReport'],
  'wellarchitected:GetGlobalSettings': ['wellarchitected:GetGlobalSettings'],
  'wellarchitected:GetLens': ['wellarchitected:GetLens'],
  'wellarchitected:GetLensReviewReport': ['wellarchitected:GetLensReviewReport'],
  'wellarchitected:ListCheckDetails': ['wellarchitected:ListCheckDetails'],
} as const satisfies Calls

/** All calls that are made before a review, to find out what it can cover. */
export const scopeCalls = {
  ...organizationCalls,
  ...enabledRegionsCalls,
  ...regionCalls,
  ...simulationCalls,
} as const satisfies Calls
