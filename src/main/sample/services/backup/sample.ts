import * as backup from '@aws-sdk/client-backup'
import { sampleArn, sampleId } from '../../ids'
import { daysBefore } from '../../moments'
import { defineSampleService, type SamplePlace } from '../../service'

/** The volumes of production's servers: a plan backs them up each night. Nobody made one for staging or the sandbox. */
const protectedOf = ({ account, region, at }: SamplePlace): readonly backup.ProtectedResource[] =>
  (account.key === 'storefront' || account.key === 'payments') && account.regions.includes(region)
    ? ['web-a', 'web-b'].map((ResourceName) => ({
        ResourceArn: sampleArn(
          'ec2',
          region,
          account.id,
          `volume/${sampleId('vol', account.id, region, ResourceName)}`,
        ),
        ResourceType: 'EBS',
        ResourceName,
        LastBackupTime: daysBefore(at, 1),
        LastBackupVaultArn: sampleArn('backup', region, account.id, 'backup-vault:nightly'),
      }))
    : []

/** AWS Backup of the sample: what it has backed up. */
export const sample = defineSampleService<typeof backup, { readonly resources: readonly backup.ProtectedResource[] }>({
  service: 'backup',
  scope: 'regional',
  sdk: backup,
  client: backup.BackupClient,
  badToken: 'InvalidParameterValueException',
  state: (place) => ({ resources: protectedOf(place) }),
}).answer({
  ListProtectedResources: (input, context) => {
    const request = { token: input.NextToken, max: input.MaxResults, size: 100, most: 1000 }
    const { items, next } = context.page(context.state.resources, request)
    return { Results: items, ...(next === undefined ? {} : { NextToken: next }) }
  },
})
