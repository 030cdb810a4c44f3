import * as logs from '@aws-sdk/client-cloudwatch-logs'
import { homeRegion } from '../../organization'
import { defineSampleService } from '../../service'
import { cloudFrontEstate, type CloudFrontEstate } from '../cloudfront/estate'

type State = Pick<CloudFrontEstate, 'sources' | 'deliveries'>

/** The log deliveries of the sample. */
export const sample = defineSampleService<typeof logs, State>({
  service: 'cloudwatchlogs',
  scope: 'regional',
  sdk: logs,
  client: logs.CloudWatchLogsClient,
  badToken: 'InvalidParameterException',
  state: (place) => (place.region === homeRegion ? cloudFrontEstate(place) : { sources: [], deliveries: [] }),
}).answer({
  DescribeDeliverySources: (input, { state, page }) => {
    const { items, next } = page(state.sources, { token: input.nextToken, max: input.limit, size: 50, most: 50 })
    return { deliverySources: items, nextToken: next }
  },
  DescribeDeliveries: (input, { state, page }) => {
    const { items, next } = page(state.deliveries, { token: input.nextToken, max: input.limit, size: 50, most: 50 })
    return { deliveries: items, nextToken: next }
  },
})
