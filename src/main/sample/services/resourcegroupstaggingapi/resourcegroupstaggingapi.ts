import * as tagging from '@aws-sdk/client-resource-groups-tagging-api'
import { AwsFailure } from '../../aws-failure'
import { defineSampleService } from '../../service'
import { taggedResources, type TaggedResource } from './tagged-resources'

const fitsType = ({ type }: TaggedResource, wanted: readonly string[] | undefined): boolean =>
  !wanted?.length || wanted.some((filter) => filter === type || type.startsWith(`${filter}:`))

const fitsTags = ({ tags }: TaggedResource, filters: readonly tagging.TagFilter[] | undefined): boolean =>
  (filters ?? []).every(({ Key: key, Values: values }) =>
    tags.some(({ Key, Value }) => Key === key && (!values?.length || values.includes(Value))),
  )

/** The tags of all services in one region: here of what EC2 and Secrets Manager hold. */
export const taggingSample = defineSampleService<typeof tagging, readonly TaggedResource[]>({
  service: 'resourcegroupstaggingapi',
  scope: 'regional',
  sdk: tagging,
  client: tagging.ResourceGroupsTaggingAPIClient,
  badToken: 'InvalidParameterException',
  actions: { GetResources: 'tag:GetResources' },
  state: taggedResources,
}).answer({
  GetResources: (input, { state, page }) => {
    const { ResourcesPerPage: max } = input
    if (max !== undefined && (max < 1 || max > 100)) {
      throw new AwsFailure('InvalidParameterException', 'ResourcesPerPage must be between 1 and 100.', 400)
    }
    const found = state.filter(
      (resource) => fitsType(resource, input.ResourceTypeFilters) && fitsTags(resource, input.TagFilters),
    )
    const { items, next } = page(found, { token: input.PaginationToken, max, size: 50, most: 100 })
    return {
      ResourceTagMappingList: items.map(({ arn, tags }) => ({ ResourceARN: arn, Tags: [...tags] })),
      // AWS ends with an empty token, not without one.
      PaginationToken: next ?? '',
    }
  },
})
