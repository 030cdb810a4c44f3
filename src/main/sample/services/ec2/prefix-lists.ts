import type { ManagedPrefixList, PrefixListEntry } from '@aws-sdk/client-ec2'
import { sampleArn, sampleId } from '../../ids'
import type { Site } from './build'

/** The addresses of the company's offices. */
export const officeBlocks = [
  { Cidr: '81.145.20.0/24', Description: 'Bristol' },
  { Cidr: '217.110.3.64/26', Description: 'Hamburg' },
] as const

/** The id of the company's list of office addresses in an account and region. */
export const officesListId = ({ account, region }: Site): string => sampleId('pl', account.id, region, 'offices')
/** The id of AWS's list of CloudFront's addresses, which is the same for all accounts of a region. */
export const cloudFrontListId = (region: string): string => sampleId('pl', 'aws', region, 'cloudfront')

/** A prefix list with what is in it. */
export interface SamplePrefixList {
  readonly list: ManagedPrefixList
  readonly entries: readonly PrefixListEntry[]
}

/** The prefix lists of AWS and of the account. */
export const prefixListsOf = ({ account, region }: Site): readonly SamplePrefixList[] => {
  const list = (
    PrefixListId: string,
    PrefixListName: string,
    OwnerId: string,
    entries: readonly PrefixListEntry[],
  ): SamplePrefixList => ({
    entries,
    list: {
      PrefixListId,
      PrefixListName,
      PrefixListArn: sampleArn('ec2', region, OwnerId === 'AWS' ? 'aws' : OwnerId, `prefix-list/${PrefixListId}`),
      AddressFamily: 'IPv4',
      OwnerId,
      Tags: [],
      ...(OwnerId === 'AWS' ? {} : { State: 'create-complete', MaxEntries: 10, Version: 3 }),
    },
  })
  const aws = [
    list(sampleId('pl', 'aws', region, 's3'), `com.amazonaws.${region}.s3`, 'AWS', [{ Cidr: '3.5.134.0/23' }]),
    list(cloudFrontListId(region), 'com.amazonaws.global.cloudfront.origin-facing', 'AWS', [
      { Cidr: '130.176.0.0/16' },
    ]),
  ]
  if (!account.regions.includes(region)) return aws
  return [...aws, list(officesListId({ account, region }), 'offices', account.id, officeBlocks)]
}
