import { expectCheck, expectOneSide, fails, isUnknown, passes } from '../../expectation'
import type { CheckExpectations } from '../../expectation'

const serving = ['kept', 'plain', 'old tls', 'plain path', 'lost bucket', 'private bucket', 'public bucket'].map(
  (title) => `distribution:${title}`,
)
const further = ['distribution:delivered logs', 'distribution:before balancer']
/** All that answer viewers, but these. */
const but = (...titles: readonly string[]): readonly string[] =>
  [...serving, ...further].filter((name) => !titles.includes(name.slice('distribution:'.length)))

/** What the checks of CloudFront should say, each with its reason. */
export const expectations: readonly CheckExpectations[] = [
  expectCheck(
    'cloudfront-bucket-policy-source',
    passes('bucket:cdn-of-one', 'AWS:SourceArn names one distribution'),
    passes('bucket:cdn-of-the-account', 'AWS:SourceAccount names one account'),
    fails('bucket:cdn-of-anyone', 'the statement for cloudfront.amazonaws.com has no condition'),
  ),
  expectOneSide('cloudfront-distribution-bucket-access', 'moto drops S3OriginConfig, by which AWS marks a bucket'),
  expectOneSide(
    'cloudfront-distribution-default-root-object',
    'moto drops S3OriginConfig, by which AWS marks a bucket',
  ),
  expectCheck(
    'cloudfront-distribution-bucket-exists',
    passes(['distribution:private bucket', 'distribution:public bucket'], 'ListBuckets names the bucket'),
    fails('distribution:lost bucket', 'HeadBucket answers 404'),
  ),
  expectCheck(
    'cloudfront-distribution-bucket-public',
    passes('distribution:private bucket', 'the policy of the bucket only denies'),
    fails('distribution:public bucket', 'the policy of the bucket lets everyone get objects'),
  ),
  expectCheck(
    'cloudfront-distribution-certificate',
    passes(['distribution:kept', 'distribution:old tls'], 'it has a certificate of ACM'),
    fails(but('kept', 'old tls'), 'CloudFront’s own certificate is the default'),
  ),
  expectCheck(
    'cloudfront-distribution-compression',
    passes(but('plain'), 'Compress is true in every behaviour'),
    fails('distribution:plain', 'Compress is false'),
  ),
  expectCheck(
    'cloudfront-distribution-logging',
    passes('distribution:kept', 'standard logs of the first version are on'),
    passes('distribution:delivered logs', 'a delivery of CloudWatch Logs has it as its source'),
    fails(but('kept', 'delivered logs'), 'no kind of logs was asked for'),
  ),
  expectCheck(
    'cloudfront-distribution-origin-https',
    passes(
      ['distribution:kept', 'distribution:old tls', 'distribution:delivered logs', 'distribution:before balancer'],
      'the origin is asked by HTTPS only',
    ),
    fails('distribution:plain', 'the origin is asked by HTTP only'),
    fails('distribution:plain path', 'match-viewer goes on by HTTP for the path that takes HTTP'),
  ),
  expectCheck(
    'cloudfront-distribution-origin-tls',
    passes(
      ['distribution:kept', 'distribution:plain path', 'distribution:delivered logs', 'distribution:before balancer'],
      'TLS 1.2 alone is listed',
    ),
    fails('distribution:old tls', 'SSL 3.0 and TLS 1.0 are listed'),
  ),
  expectCheck(
    'cloudfront-distribution-sni',
    passes('distribution:kept', 'it was made with sni-only'),
    fails('distribution:old tls', 'it was made with vip'),
  ),
  expectCheck(
    'cloudfront-distribution-viewer-https',
    passes(but('plain', 'plain path'), 'every behaviour redirects to HTTPS'),
    fails('distribution:plain', 'its default behaviour takes HTTP'),
    fails('distribution:plain path', 'one path takes HTTP'),
  ),
  expectCheck(
    'cloudfront-distribution-viewer-tls',
    passes('distribution:kept', 'its policy is TLSv1.2_2021'),
    fails('distribution:old tls', 'its policy is TLSv1'),
  ),
  expectCheck(
    'cloudfront-distribution-web-acl',
    passes('distribution:kept', 'it was made with a web ACL'),
    fails(but('kept'), 'no web ACL was asked for'),
  ),
  expectOneSide(
    'cloudfront-load-balancer-open',
    'moto lists no security group of a balancer that was made without one, where AWS takes the default group',
    isUnknown('balancer:kept', 'no group is listed that could tell who gets in'),
  ),
]
