import { sampleArn } from '../../ids'
import type { SamplePlace } from '../../service'
import { externalId, sharedNames } from '../../shared-names'
import type { IamEstate } from './estate'
import type { Statement } from './holder'
import { role, type SampleRole } from './roles'

/**
 * The roles by which reviewers look at the sample from outside. IAM tells of each when asked for it by name; they are not
 * in its lists, so that what a review finds is the company's own.
 */
function reviewerRoles({ organization }: Pick<SamplePlace, 'organization'>): readonly SampleRole[] {
  const own = { StringEquals: { 'aws:PrincipalOrgID': organization.id } }
  const trust = (Condition: NonNullable<Statement['Condition']>): Statement => ({
    Effect: 'Allow',
    Principal: { AWS: organization.accounts.map(({ id }) => sampleArn('iam', '', id, 'root')) },
    Action: 'sts:AssumeRole',
    Condition,
  })
  const attached = ['aws/SecurityAudit']
  return [
    role(sharedNames.reviewerRole, [trust(own)], { attached }),
    role(sharedNames.mfaRole, [trust({ ...own, Bool: { 'aws:MultiFactorAuthPresent': 'true' } })], { attached }),
    role(sharedNames.externalRole, [trust({ StringEquals: { ...own.StringEquals, 'sts:ExternalId': externalId } })], {
      attached,
    }),
  ]
}

/** A role of the account by its name, without its path. */
export const findRole = (
  place: Pick<SamplePlace, 'organization' | 'account'>,
  { roles }: Pick<IamEstate, 'roles'>,
  name: string | undefined,
): SampleRole | undefined => [...roles, ...reviewerRoles(place)].find((known) => known.name === name)
