import { expectCheck, expectOneSide, fails, isUnknown, othersOf, passes } from '../../expectation'
import type { CheckExpectations } from '../../expectation'

const noPolicy = 'it has no policy, or one for principals of the account'
const keptOnes = ['repository:kept', 'repository:kept releases', 'repository:kept functions', 'repository:kept copy']

/** What the checks of ECR should say, each with its reason. */
export const expectations: readonly CheckExpectations[] = [
  expectCheck(
    'ecr-registry-policy-public',
    fails('account:main', 'everyone may replicate into all repositories'),
    passes('account:other', 'one account is named'),
  ),
  expectCheck(
    'ecr-registry-policy-scope',
    fails('account:main', 'the resource is repository/*'),
    passes('account:other', 'the resource is repository/kept/*'),
  ),
  expectCheck(
    'ecr-registry-scan-rules',
    fails('account:main', 'its only filter is kept*'),
    passes('account:other', 'its filter is a star'),
  ),
  expectCheck(
    'ecr-repository-cross-account-access',
    fails(
      ['repository:public', 'repository:for the organization'],
      'everyone is more than the account, also everyone of an organization',
    ),
    fails(['repository:partner pulls', 'repository:partner pushes'], 'another account is named'),
    passes(othersOf('repository'), noPolicy),
  ),
  expectCheck(
    'ecr-repository-kms-key',
    passes(['repository:kept', 'repository:kept releases', 'repository:kept copy'], 'made with the type KMS'),
    fails(othersOf('repository'), 'AES256 is the default'),
  ),
  expectCheck(
    'ecr-repository-lifecycle-policy',
    passes(['repository:kept', 'repository:kept copy'], 'a rule expires images without a tag'),
    fails(othersOf('repository'), 'nobody set a lifecycle policy'),
  ),
  expectCheck(
    'ecr-repository-newest-image-scanned',
    passes('repository:kept', 'StartImageScan was sent, and moto ends a scan at once'),
    fails('repository:public', 'nobody started a scan of its image'),
  ),
  expectOneSide(
    'ecr-repository-newest-image-vulnerabilities',
    'moto finds the same high flaw in each image',
    fails('repository:kept', 'the scan found a high flaw'),
    isUnknown('repository:public', 'an image that was not scanned has no finding that counts'),
  ),
  expectCheck(
    'ecr-repository-policy-all-actions',
    fails('repository:all actions', 'ecr:* is granted'),
    passes(othersOf('repository'), 'actions are named, or there is no policy'),
  ),
  expectCheck(
    'ecr-repository-policy-public',
    fails('repository:public', 'everyone may pull'),
    passes('repository:for the organization', 'aws:PrincipalOrgID keeps strangers out'),
    passes(othersOf('repository'), 'the policy names accounts, or there is none'),
  ),
  expectCheck(
    'ecr-repository-scan',
    passes(keptOnes, 'the filter of the registry fits their names'),
    fails(othersOf('repository'), 'no filter fits, so that scans are by hand'),
  ),
  expectCheck(
    'ecr-repository-service-source',
    fails('repository:functions of anyone', 'no condition names the functions'),
    passes('repository:kept functions', 'aws:sourceArn names functions of the account'),
    passes(othersOf('repository'), 'the policy names no service, or there is none'),
  ),
  expectOneSide(
    'ecr-repository-tag-immutability',
    'moto does not tell of pull-through cache rules, so that mutable tags may be right',
    isUnknown(
      ['repository:public', 'repository:mutable but for releases'],
      'tags can move, which they must where the repository is a cache',
    ),
    passes(othersOf('repository'), 'immutable, but for named exceptions at most'),
  ),
]
