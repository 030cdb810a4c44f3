import * as cloudtrail from '@aws-sdk/client-cloudtrail'
import { AwsFailure } from '../../aws-failure'
import { defineSampleService, type SampleContext } from '../../service'
import { trailsSeen, type SampleTrail } from './estate'

interface State {
  readonly trails: readonly SampleTrail[]
}

const isHome = ({ trail, owner }: SampleTrail, { region, account }: SampleContext<State>): boolean =>
  trail.HomeRegion === region && owner === account.id

const notFound = (name: string | undefined, context: SampleContext<State>): AwsFailure =>
  new AwsFailure('TrailNotFoundException', `Unknown trail: ${name ?? ''} for the user: ${context.account.id}`)

/** A trail by its ARN, or by its name where it was made in this account and region. */
const find = (name: string | undefined, context: SampleContext<State>): SampleTrail => {
  const found = context.state.trails.find(
    (one) => one.trail.TrailARN === name || (one.trail.Name === name && isHome(one, context)),
  )
  if (!found) throw notFound(name, context)
  return found
}

/** The trails of the sample. */
export const cloudTrailSample = defineSampleService<typeof cloudtrail, State>({
  service: 'cloudtrail',
  scope: 'regional',
  sdk: cloudtrail,
  client: cloudtrail.CloudTrailClient,
  state: (place) => ({ trails: trailsSeen(place) }),
}).answer({
  DescribeTrails: (input, context) => {
    const names = input.trailNameList ?? []
    const shown = context.state.trails.filter(
      (one) =>
        (input.includeShadowTrails !== false || isHome(one, context)) &&
        (names.length === 0 || names.includes(one.trail.TrailARN) || names.includes(one.trail.Name)),
    )
    return { trailList: shown.map(({ trail }) => trail) }
  },
  GetTrailStatus: (input, context) => {
    const { logging, started, stopped, deliveryError } = find(input.Name, context)
    const delivered = new Date((stopped ?? context.at).getTime() - 240_000)
    return {
      IsLogging: logging,
      StartLoggingTime: started,
      ...(stopped === undefined ? {} : { StopLoggingTime: stopped }),
      ...(deliveryError === undefined
        ? { LatestDeliveryTime: delivered, LatestDigestDeliveryTime: delivered }
        : { LatestDeliveryError: deliveryError }),
    }
  },
  GetEventSelectors: (input, context) => {
    const found = find(input.TrailName, context)
    // Only the owner's account is told what an organization's trail selects.
    if (found.owner !== context.account.id) throw notFound(input.TrailName, context)
    const { TrailARN } = found.trail
    return found.selectors
      ? { TrailARN, AdvancedEventSelectors: [...found.selectors] }
      : {
          TrailARN,
          EventSelectors: [
            {
              ReadWriteType: 'All',
              IncludeManagementEvents: true,
              DataResources: [],
              ExcludeManagementEventSources: [],
            },
          ],
        }
  },
})
