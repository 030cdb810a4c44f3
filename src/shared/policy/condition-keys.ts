/**
 * What a condition key says about strangers: people and accounts that the owner of a resource does not know. From "The
 * meaning of public" in the S3 user guide and the list of global condition keys in the IAM user guide.
 *
 * - `id`: an identifier that names an owner: fixed where the value has neither wildcard nor variable
 * - `organizationPath`: fixed where the organization's id is
 * - `arn`: fixed where the account in it is, or where it has none (buckets) and no wildcard
 * - `userId`: fixed where the id before the colon is
 * - `address`: fixed where the range is not wider than S3 accepts
 * - `network`: a boolean that holds only inside of the owner's network
 * - `service`: a boolean about whether an AWS service asks on its own behalf
 * - `clock`: the time of the request
 * - `anyone`: strangers can have any value of it
 */
export type KeyMeaning =
  'id' | 'organizationPath' | 'arn' | 'userId' | 'address' | 'network' | 'service' | 'clock' | 'anyone'

const keysByMeaning: Readonly<Record<KeyMeaning, readonly string[]>> = {
  id: [
    'aws:ec2instancesourcevpc',
    'aws:principalaccount',
    'aws:principalorgid',
    'aws:principalservicename',
    'aws:principalservicenameslist',
    'aws:sourceaccount',
    'aws:sourceorgid',
    'aws:sourceowner',
    'aws:sourcevpc',
    'aws:sourcevpce',
    'aws:vpceaccount',
    'aws:vpceorgid',
    'events:creatoraccount',
    'identitystore:userid',
    'kms:calleraccount',
    'lambda:eventsourcetoken',
    's3:dataaccesspointaccount',
    's3:x-amz-server-side-encryption-aws-kms-key-id',
  ],
  organizationPath: ['aws:principalorgpaths', 'aws:sourceorgpaths', 'aws:vpceorgpaths'],
  arn: [
    'aws:chatbotsourcearn',
    'aws:federatedprovider',
    'aws:principalarn',
    'aws:sourcearn',
    'aws:sourcevpcarn',
    'ec2:sourceinstancearn',
    'elasticfilesystem:accesspointarn',
    'lambda:sourcefunctionarn',
    's3:dataaccesspointarn',
    'ssm:sourceinstancearn',
  ],
  userId: ['aws:userid'],
  address: ['aws:sourceip'],
  network: ['elasticfilesystem:accessedviamounttarget'],
  service: ['aws:principalisawsservice'],
  clock: ['aws:currenttime', 'aws:epochtime'],
  anyone: [
    'aws:assumedroot',
    'aws:calledvia',
    'aws:calledviafirst',
    'aws:calledvialast',
    'aws:ec2instancesourceprivateipv4',
    'aws:multifactorauthage',
    'aws:multifactorauthpresent',
    'aws:principaltype',
    'aws:referer',
    'aws:requestedregion',
    'aws:resourceaccount',
    'aws:resourceorgid',
    'aws:resourceorgpaths',
    'aws:securetransport',
    'aws:sourceidentity',
    'aws:tagkeys',
    'aws:tokenissuetime',
    'aws:useragent',
    'aws:username',
    'aws:viaawsservice',
    'aws:vpcsourceip',
    'events:detail-type',
    'events:source',
    'kms:encryptionalgorithm',
    'kms:encryptioncontextkeys',
    'kms:grantisforawsresource',
    'kms:grantoperations',
    'kms:keyspec',
    'kms:keyusage',
    'kms:macalgorithm',
    'kms:messagetype',
    'kms:reencryptonsamekey',
    'kms:requestalias',
    'kms:resourcealiases',
    'kms:signingalgorithm',
    'kms:viaservice',
    'lambda:functionarn',
    'lambda:functionurlauthtype',
    'lambda:invokedviafunctionurl',
    'secretsmanager:secretid',
    'secretsmanager:versionid',
    'secretsmanager:versionstage',
    'sns:protocol',
    'sts:durationseconds',
    'sts:externalid',
    'sts:rolesessionname',
    'sts:sourceidentity',
    'sts:transitivetagkeys',
  ],
}

/**
 * Starts of keys that strangers can meet: tags, which they set in their own accounts or which the resource has, what a
 * request says of itself, and all of S3's own keys but those above, as S3's page has it.
 */
const openPrefixes = [
  'aws:principaltag/',
  'aws:requesttag/',
  'aws:resourcetag/',
  'ecr:resourcetag/',
  'iam:resourcetag/',
  'kms:encryptioncontext:',
  's3:',
  'secretsmanager:resourcetag/',
]

const meanings: readonly KeyMeaning[] = [
  'id',
  'organizationPath',
  'arn',
  'userId',
  'address',
  'network',
  'service',
  'clock',
  'anyone',
]

const byKey: ReadonlyMap<string, KeyMeaning> = new Map(
  meanings.flatMap((meaning) => keysByMeaning[meaning].map((key) => [key, meaning] as const)),
)

/** What a key says about strangers; undefined for keys of which this file does not know. */
export function findKeyMeaning(key: string): KeyMeaning | undefined {
  const lower = key.toLowerCase()
  return byKey.get(lower) ?? (openPrefixes.some((prefix) => lower.startsWith(prefix)) ? 'anyone' : undefined)
}
