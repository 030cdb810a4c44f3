import { expectCheck, expectOneSide, fails, othersOf, passes } from '../expectation'
import type { CheckExpectations } from '../expectation'

const oneAccount = 'there is one account, and one side of it'
const allNew = 'a server that started a minute ago has nothing that is months old'
const administrator = 'user:root-in-all-but-name'

const account: readonly CheckExpectations[] = [
  expectOneSide(
    'iam-account-support-role',
    oneAccount,
    passes('account:whole', 'the role support has AWSSupportAccess'),
  ),
  expectOneSide('iam-password-policy-reuse', oneAccount, passes('account:whole', 'PasswordReusePrevention is 24')),
  expectOneSide('iam-password-policy-strength', oneAccount, fails('account:whole', 'RequireSymbols is off')),
  expectOneSide(
    'iam-server-certificate-expired',
    'moto gives every certificate the same day of expiry in 2012, whatever stands in it',
    fails('certificate:site', 'the day that is given is in 2012'),
  ),
  expectOneSide(
    'iam-root-access-key',
    'keys of the root user cannot be made by a call',
    passes('account:whole', 'AccountAccessKeysPresent and AccountSigningCertificatesPresent are 0'),
  ),
  expectOneSide(
    'iam-root-mfa',
    'a device of the root user cannot be enabled by a call',
    fails('account:whole', 'AccountMFAEnabled is 0, and nothing says that the root user has no password'),
  ),
  expectOneSide(
    'iam-root-hardware-mfa',
    'a device of the root user cannot be enabled by a call',
    fails('account:whole', 'AccountMFAEnabled is 0'),
  ),
]

/** In force, hence judged, are attached policies, and the policy inside of bob. */
const inForce = [
  'policy:read-one-bucket',
  'policy:everything',
  'policy:everything-but-denied',
  'policy:all-of-s3',
  'policy:any-role',
  'policy:new-policy-versions',
  'user:bob',
] as const
const allBut = (...left: readonly (typeof inForce)[number][]): readonly string[] =>
  inForce.filter((name) => !left.includes(name))

const policies: readonly CheckExpectations[] = [
  expectCheck(
    'iam-policy-administrator',
    fails('policy:everything', 'it allows * on *'),
    passes(allBut('policy:everything'), 'it allows less, or denies all but one action again'),
  ),
  expectCheck(
    'iam-policy-assume-any-role',
    fails('policy:any-role', 'it allows sts:AssumeRole on *'),
    passes(
      allBut('policy:any-role', 'policy:everything'),
      'it does not allow it, or denies it again; full administration is left out, it is a finding of its own',
    ),
  ),
  expectCheck(
    'iam-policy-privilege-escalation',
    fails('policy:new-policy-versions', 'who may write new versions of any policy may write his own'),
    passes(
      allBut('policy:new-policy-versions', 'policy:everything'),
      'it leaves no such way; full administration is left out, it is a finding of its own',
    ),
  ),
  expectCheck(
    'iam-policy-service-wildcard',
    fails('policy:all-of-s3', 'it allows s3:* on *'),
    passes(
      allBut('policy:all-of-s3', 'policy:everything'),
      'it names single actions, or denies; full administration is left out, it is a finding of its own',
    ),
  ),
  expectCheck(
    'iam-policy-unattached',
    fails('policy:of-nobody', 'it was attached to nothing'),
    passes(othersOf('policy'), 'AttachGroupPolicy attached it'),
  ),
]

const roles: readonly CheckExpectations[] = [
  expectCheck(
    'iam-role-machine-administrator',
    fails('role:machine-administrator', 'Lambda may take it, and it has AdministratorAccess'),
    passes('role:machine', 'EC2 may take it, and AmazonSSMManagedInstanceCore is far from administration'),
    passes(
      ['role:github-all', 'role:github-one', 'role:states-for-anyone', 'role:states-for-us'],
      'a machine may take it, and it has no policy',
    ),
    passes(
      ['role:any pod', 'role:one pod', 'role:fargate for anyone', 'role:fargate for us'],
      'pods or Fargate may take it, and it has no policy',
    ),
  ),
  expectCheck(
    'iam-role-trust-account',
    fails('role:partner', 'it trusts the root of another account and asks for nothing more'),
    passes('role:partner-with-external-id', 'it asks for sts:ExternalId'),
  ),
  expectCheck(
    'iam-role-trust-anyone',
    fails('role:anyone', 'its trust policy allows Principal * without condition'),
    passes('role:anyone-of-organization', 'aws:PrincipalOrgID limits it to one organization'),
    passes(othersOf('role'), 'its trust policy names who may take it'),
  ),
  expectCheck(
    'iam-role-trust-github',
    fails('role:github-all', 'StringLike * is every repository of GitHub'),
    passes('role:github-one', 'it names a repository and a branch'),
  ),
  expectCheck(
    'iam-role-trust-service-source',
    fails('role:states-for-anyone', 'Step Functions tells for whom it acts, and the role does not ask'),
    passes('role:states-for-us', 'it asks for aws:SourceAccount'),
  ),
  expectOneSide('iam-role-unused', allNew, passes(othersOf('role'), 'it was made today')),
]

const users: readonly CheckExpectations[] = [
  expectCheck(
    'iam-group-empty',
    fails('people:nobody', 'no user was added'),
    passes(othersOf('people'), 'AddUserToGroup added somebody'),
  ),
  expectCheck(
    'iam-user-access-key',
    fails([administrator, 'user:robot'], 'CreateAccessKey was sent for it, and keys start active'),
    passes(othersOf('user'), 'it has no key'),
  ),
  expectOneSide('iam-user-access-key-age', allNew, passes([administrator, 'user:robot'], 'its keys are of today')),
  expectOneSide(
    'iam-user-access-key-unused',
    allNew,
    passes([administrator, 'user:robot'], 'its keys were never used, and are of today'),
  ),
  expectCheck(
    'iam-user-two-access-keys',
    fails(administrator, 'CreateAccessKey was sent twice'),
    passes('user:robot', 'it has one'),
  ),
  expectCheck(
    'iam-user-administrator',
    fails(administrator, 'AdministratorAccess is attached'),
    passes('user:holder', 'its group allows * on *, but a Deny of another policy of the group takes all but one away'),
    passes(othersOf('user'), 'it may read one bucket, or nothing'),
  ),
  expectCheck(
    'iam-user-console-mfa',
    passes('user:ada', 'a virtual device was enabled for it'),
    fails('user:bob', 'it has a password and no device; users without a password are left out'),
  ),
  expectCheck(
    'iam-user-direct-policy',
    fails('user:bob', 'it has an inline policy'),
    fails(administrator, 'a managed policy is attached to it'),
    passes(othersOf('user'), 'what it may do comes from a group'),
  ),
  expectOneSide(
    'iam-user-password-unused',
    allNew,
    passes(['user:ada', 'user:bob'], 'its password was never used, and is of today'),
  ),
]

/** What the checks of IAM should say, each with its reason. */
export const iamExpectations: readonly CheckExpectations[] = [...account, ...policies, ...roles, ...users]
