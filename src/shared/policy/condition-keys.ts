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

const meanings: Readonly<Record<string, KeyMeaning>> = {
  'aws:principalaccount': 'id',
  'aws:principalorgid': 'id',
  'aws:principalorgpaths': 'organizationPath',
  'aws:principalarn': 'arn',
  'aws:principalservicename': 'id',
  'aws:principalservicenameslist': 'id',
  'aws:principalisawsservice': 'service',
  'aws:sourceaccount': 'id',
  'aws:sourcearn': 'arn',
  'aws:sourceip': 'address',
  'aws:sourceorgid': 'id',
  'aws:sourceorgpaths': 'organizationPath',
  'aws:sourceowner': 'id',
  'aws:sourcevpc': 'id',
  'aws:sourcevpcarn': 'arn',
  'aws:sourcevpce': 'id',
  'aws:userid': 'userId',
  'aws:vpceaccount': 'id',
  'aws:vpceorgid': 'id',
  'aws:vpceorgpaths': 'organizationPath',
  'elasticfilesystem:accesspointarn': 'arn',
  'elasticfilesystem:accessedviamounttarget': 'network',
  'kms:calleraccount': 'id',
  'lambda:eventsourcetoken': 'id',
  'lambda:sourcefunctionarn': 'arn',
  's3:dataaccesspointaccount': 'id',
  's3:dataaccesspointarn': 'arn',
  's3:x-amz-server-side-encryption-aws-kms-key-id': 'id',
  'aws:currenttime': 'clock',
  'aws:epochtime': 'clock',
  'aws:calledvia': 'anyone',
  'aws:calledviafirst': 'anyone',
  'aws:calledvialast': 'anyone',
  'aws:multifactorauthage': 'anyone',
  'aws:multifactorauthpresent': 'anyone',
  'aws:principaltype': 'anyone',
  'aws:referer': 'anyone',
  'aws:requestedregion': 'anyone',
  'aws:resourceaccount': 'anyone',
  'aws:resourceorgid': 'anyone',
  'aws:resourceorgpaths': 'anyone',
  'aws:securetransport': 'anyone',
  'aws:tagkeys': 'anyone',
  'aws:tokenissuetime': 'anyone',
  'aws:useragent': 'anyone',
  'aws:username': 'anyone',
  'aws:viaawsservice': 'anyone',
  'kms:grantisforawsresource': 'anyone',
  'kms:viaservice': 'anyone',
  'lambda:functionurlauthtype': 'anyone',
  's3:authtype': 'anyone',
  's3:delimiter': 'anyone',
  's3:max-keys': 'anyone',
  's3:prefix': 'anyone',
  's3:resourceaccount': 'anyone',
  's3:signatureage': 'anyone',
  's3:signatureversion': 'anyone',
  's3:tlsversion': 'anyone',
  's3:versionid': 'anyone',
  's3:x-amz-acl': 'anyone',
  's3:x-amz-content-sha256': 'anyone',
  's3:x-amz-grant-full-control': 'anyone',
  's3:x-amz-server-side-encryption': 'anyone',
  's3:x-amz-storage-class': 'anyone',
  'sns:protocol': 'anyone',
  'sts:externalid': 'anyone',
  'sts:rolesessionname': 'anyone',
}

const tagPrefixes = [
  'aws:principaltag/',
  'aws:requesttag/',
  'aws:resourcetag/',
  's3:existingobjecttag/',
  's3:requestobjecttag/',
  's3:buckettag/',
  'kms:encryptioncontext:',
]

const byKey: ReadonlyMap<string, KeyMeaning> = new Map(Object.entries(meanings))

/** What a key says about strangers; undefined for keys of which this file does not know. */
export function findKeyMeaning(key: string): KeyMeaning | undefined {
  const lower = key.toLowerCase()
  return byKey.get(lower) ?? (tagPrefixes.some((prefix) => lower.startsWith(prefix)) ? 'anyone' : undefined)
}
