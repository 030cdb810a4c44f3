import { hostileNames } from '../../hostile-names'
import { sampleArn } from '../../ids'
import { during } from '../../moments'
import { homeRegion, mainRegion, prefix, secondRegion } from '../../organization'
import type { SamplePlace } from '../../service'
import {
  copyTo,
  goodBucket,
  groupGrant,
  oldBucket,
  plainBucket,
  publicAccess,
  publicRead,
  requireTls,
  s3Key,
  tidy,
  type PolicyStatement,
  type SampleBucket,
} from './bucket'

/** Lets CloudFront read objects, for one distribution or for anyone's. */
const cloudFrontReads = (bucket: string, distribution: string | undefined): PolicyStatement => ({
  Sid: 'CloudFrontReads',
  Effect: 'Allow',
  Principal: { Service: 'cloudfront.amazonaws.com' },
  Action: 's3:GetObject',
  Resource: `arn:aws:s3:::${bucket}/*`,
  ...(distribution === undefined ? {} : { Condition: { StringEquals: { 'AWS:SourceArn': distribution } } }),
})

/** The shop's assets and orders. */
export const storefrontBuckets = ({ account, at }: SamplePlace): readonly SampleBucket[] => {
  const assets = `${prefix}-storefront-assets`
  const orders = `${prefix}-storefront-orders`
  const tidied = during(at, 'spring')
  return [
    goodBucket(account, {
      name: assets,
      region: mainRegion,
      statements: [
        requireTls(assets),
        cloudFrontReads(assets, sampleArn('cloudfront', '', account.id, 'distribution/E2MARLOWBAY01')),
      ],
    }),
    goodBucket(account, {
      name: orders,
      region: mainRegion,
      replication: copyTo(account, `${orders}-copy`),
    }),
    goodBucket(account, { name: `${orders}-copy`, region: secondRegion }),
    goodBucket(account, {
      name: `${prefix}-storefront-uploads`,
      region: mainRegion,
      versioning: tidied ? 'Enabled' : 'Suspended',
    }),
    goodBucket(account, {
      name: `${prefix}-storefront-exports`,
      region: homeRegion,
      ...(tidied ? {} : { logsTo: undefined, encryption: s3Key, lifecycle: [] }),
    }),
  ]
}

/** The ledger; in May also what the migration left open. */
export const paymentsBuckets = ({ account, at }: SamplePlace): readonly SampleBucket[] => {
  const ledger = `${prefix}-payments-ledger`
  const migration = `${prefix}-payments-migration`
  const statements = `${prefix}-payments-statements`
  return [
    goodBucket(account, {
      name: ledger,
      region: mainRegion,
      mfaDelete: true,
      objectLock: { ObjectLockEnabled: 'Enabled', Rule: { DefaultRetention: { Mode: 'COMPLIANCE', Years: 10 } } },
      replication: copyTo(account, `${ledger}-copy`),
    }),
    goodBucket(account, { name: `${ledger}-copy`, region: secondRegion }),
    goodBucket(account, {
      name: statements,
      region: mainRegion,
      statements: [
        ...(during(at, 'spring') ? [requireTls(statements)] : []),
        // The migration forgot to say for which distribution.
        cloudFrontReads(
          statements,
          during(at, 'regression', 'recovery')
            ? undefined
            : sampleArn('cloudfront', '', account.id, 'distribution/E3MARLOWPAY01'),
        ),
      ],
      ...(during(at, 'spring') ? {} : { encryption: s3Key }),
    }),
    ...(during(at, 'regression', 'recovery')
      ? [
          oldBucket(account, {
            name: migration,
            region: mainRegion,
            created: new Date('2026-05-18T21:44:00Z'),
            publicAccessBlock: publicAccess(false),
            ownership: 'ObjectWriter',
            statements: [publicRead(migration)],
            grants: [groupGrant('AllUsers', 'READ')],
          }),
        ]
      : []),
  ]
}

/** Open at first, good since August. */
export const stagingBuckets = ({ account, at }: SamplePlace): readonly SampleBucket[] => {
  const assets = `${prefix}-staging-assets`
  const mended = during(at, 'recovery')
  return [
    mended
      ? goodBucket(account, {
          name: assets,
          region: mainRegion,
          created: new Date('2022-09-01T10:00:00Z'),
          statements: [
            requireTls(assets),
            cloudFrontReads(assets, sampleArn('cloudfront', '', account.id, 'distribution/E4MARLOWSTG01')),
          ],
        })
      : oldBucket(account, { name: assets, region: mainRegion, statements: [publicRead(assets)] }),
    during(at, 'spring')
      ? goodBucket(account, { name: `${prefix}-staging-dumps`, region: mainRegion, lifecycle: mended ? tidy(14) : [] })
      : plainBucket(account, { name: `${prefix}-staging-dumps`, region: mainRegion }),
    plainBucket(account, { name: `${prefix}-staging-builds`, region: mainRegion, lifecycle: mended ? tidy(7) : [] }),
  ]
}

/** As bad as ever. */
export const sandboxBuckets = ({ account }: SamplePlace): readonly SampleBucket[] => {
  const shared = `${prefix}-sandbox-shared-datasets`
  const scratch = `${prefix}-sandbox-scratch`
  return [
    oldBucket(account, {
      name: `${prefix}-sandbox-demo-site`,
      region: secondRegion,
      ownership: 'BucketOwnerPreferred',
      statements: [publicRead(`${prefix}-sandbox-demo-site`)],
      grants: [groupGrant('AllUsers', 'READ')],
    }),
    oldBucket(account, {
      name: `${prefix}-sandbox-dropbox`,
      region: homeRegion,
      grants: [groupGrant('AuthenticatedUsers', 'WRITE')],
      lifecycle: [
        { ID: hostileNames.markup, Status: 'Disabled', Filter: { Prefix: hostileNames.path }, Expiration: { Days: 1 } },
      ],
    }),
    oldBucket(account, {
      name: shared,
      region: secondRegion,
      statements: [
        {
          Sid: 'Partner',
          Effect: 'Allow',
          Principal: { AWS: 'arn:aws:iam::999900001111:root' },
          Action: ['s3:GetObject', 's3:ListBucket'],
          Resource: [`arn:aws:s3:::${shared}`, `arn:aws:s3:::${shared}/*`],
        },
      ],
    }),
    plainBucket(account, {
      name: scratch,
      region: secondRegion,
      statements: [
        {
          Sid: 'Team',
          Effect: 'Allow',
          Principal: { AWS: `arn:aws:iam::${account.id}:root` },
          Action: 's3:*',
          Resource: [`arn:aws:s3:::${scratch}`, `arn:aws:s3:::${scratch}/*`],
        },
      ],
    }),
  ]
}
