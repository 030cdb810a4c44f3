import type { Trail, TrailSelectors, TrailStatus } from './facts'

/** A good trail of the account that cases are judged in. */
export const trail = (fields: Partial<Trail> = {}): Trail => {
  const Name = fields.Name ?? 'main'
  return {
    arn: `arn:aws:cloudtrail:us-east-1:111122223333:trail/${Name}`,
    Name,
    HomeRegion: 'us-east-1',
    S3BucketName: 'example-trail',
    IncludeGlobalServiceEvents: true,
    IsMultiRegionTrail: true,
    IsOrganizationTrail: false,
    LogFileValidationEnabled: true,
    CloudWatchLogsLogGroupArn: 'arn:aws:logs:us-east-1:111122223333:log-group:trail:*',
    KmsKeyId: 'arn:aws:kms:us-east-1:111122223333:key/1b8e0c6e-0d3a-4c4e-9a53-0c8f3ac2a1d7',
    HasCustomEventSelectors: false,
    HasInsightSelectors: true,
    ...fields,
  }
}

/** The organization's trail as a member account sees it. */
export const organizationTrail = (fields: Partial<Trail> = {}): Trail =>
  trail({
    arn: 'arn:aws:cloudtrail:us-east-1:999988887777:trail/organization',
    Name: 'organization',
    IsOrganizationTrail: true,
    ...fields,
  })

/** A trail that records and delivers. */
export const trailStatus = (fields: Partial<TrailStatus> = {}): TrailStatus => ({ IsLogging: true, ...fields })

type BasicSelector = TrailSelectors['EventSelectors'][number]

/** Basic selectors, each with AWS's defaults. */
export const basicSelectors = (...selectors: readonly Partial<BasicSelector>[]): TrailSelectors => ({
  EventSelectors: selectors.map((selector) => ({
    ReadWriteType: 'All',
    IncludeManagementEvents: true,
    DataResources: [],
    ExcludeManagementEventSources: [],
    ...selector,
  })),
  AdvancedEventSelectors: [],
})

type FieldSelector = TrailSelectors['AdvancedEventSelectors'][number]['FieldSelectors'][number]

/** Advanced selectors, each given as its fields. */
export const advancedSelectors = (...selectors: readonly (readonly FieldSelector[])[]): TrailSelectors => ({
  EventSelectors: [],
  AdvancedEventSelectors: selectors.map((FieldSelectors) => ({ FieldSelectors: [...FieldSelectors] })),
})

/** What a trail without selectors of its own has. */
export const noSelectors: TrailSelectors = { EventSelectors: [], AdvancedEventSelectors: [] }
