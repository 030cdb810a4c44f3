import type { Confirmation } from './confirmation'

/** A call that was not declared. The app refused it; it never left the machine. */
export class CallRefused extends Error {
  override readonly name = 'CallNotDeclared'

  constructor(readonly operation: string) {
    super(`The app refused to send ${operation}, because nothing declares it`)
  }
}

/** Operations, as in the engine's `Calls`. */
type Calls = Readonly<Record<string, readonly string[]>>

/** The app's own calls, besides those of collectors: sign-in, identity and the list of regions. */
export const ownCalls = {
  'sts:GetCallerIdentity': ['sts:GetCallerIdentity'],
  'sts:AssumeRole': ['sts:AssumeRole'],
  'sts:AssumeRoleWithWebIdentity': ['sts:AssumeRoleWithWebIdentity'],
  'sso:GetRoleCredentials': [],
  'sso:ListAccounts': [],
  'sso:ListAccountRoles': [],
  'sso:Logout': [],
  'ssooidc:RegisterClient': [],
  'ssooidc:StartDeviceAuthorization': [],
  'ssooidc:CreateToken': [],
  'ec2:DescribeRegions': ['ec2:DescribeRegions'],
} as const satisfies Calls

/** What reads customers' secrets, code or objects, or gives out credentials, whoever declares it. */
const never: readonly RegExp[] = [
  /^secretsmanager:(Batch)?GetSecretValue$/,
  /^ssm:GetParameter/,
  /^s3:(GetObject|SelectObjectContent|GetObjectTorrent)$/,
  /^kms:(Decrypt|ReEncrypt|GenerateDataKey)/,
  /^lambda:GetLayerVersion/,
  /^ecr:(GetDownloadUrlForLayer|BatchGetImage|GetAuthorizationToken)$/,
  /^apigateway:GetApiKeys?$/,
  /^sts:Get(Session|Federation)Token$/,
  /^dynamodb:(Get|BatchGet|TransactGet)Item/,
]

/** Verbs of operations that change nothing. */
const reads =
  /^[a-z0-9]+:(Get|List|Describe|Head|Lookup|BatchGet|Search|Simulate|Generate(CredentialReport|ServiceLastAccessedDetails)$)/

/** Writes that a person can confirm: answers, milestones and workloads of the Well-Architected Tool. There are no others. */
const confirmable: readonly string[] = [
  'wellarchitected:UpdateAnswer',
  'wellarchitected:CreateMilestone',
  'wellarchitected:CreateWorkload',
]

/** Whether an operation changes something at AWS; it passes in a confirmation only, and is never repeated by itself. */
export const isWrite = (operation: string): boolean => confirmable.includes(operation)

/** Which operations may be sent. */
export type Guard = (operation: string) => boolean

/**
 * Makes the guard from what the collectors declare. A write passes only while the confirmation that names it is open.
 *
 * @throws where a declaration is no read, or would read secrets, code or objects, and where a confirmation names anything but the
 * few writes that can be confirmed: that is a bug
 */
export const createGuard = (declared: readonly Calls[], confirmation?: Confirmation): Guard => {
  const names = declared.flatMap((calls) => Object.keys(calls))
  const bad = names.find((name) => !reads.test(name) || never.some((pattern) => pattern.test(name)))
  if (bad !== undefined)
    throw new Error(`${bad} must not be declared: the app only reads, and never secrets, code or objects`)
  const other = confirmation?.operations.find((name) => !isWrite(name))
  if (other !== undefined) throw new Error(`${other} must not be confirmed: the app never sends it`)
  const confirmed = new Set(confirmation?.operations)
  const allowed = new Set([...names, ...Object.keys(ownCalls)])
  return (operation) => allowed.has(operation) || (confirmed.has(operation) && confirmation?.isOpen() === true)
}
