import * as shield from '@aws-sdk/client-shield'
import { AwsFailure } from '../../aws-failure'
import { defineSampleService, type SampleContext } from '../../service'
import { shieldOf, type SampleShield } from './estate'

interface State {
  readonly advanced: SampleShield | undefined
}

/** What AWS says of most questions to accounts without Shield Advanced. */
const subscribed = ({ state }: SampleContext<State>): SampleShield => {
  if (!state.advanced) throw new AwsFailure('ResourceNotFoundException', 'The subscription does not exist.')
  return state.advanced
}

type Paging = { readonly NextToken?: string | undefined; readonly MaxResults?: number | undefined }

const cut = <Item>(context: SampleContext<State>, items: readonly Item[], { NextToken, MaxResults }: Paging) => {
  const page = context.page(items, { token: NextToken, max: MaxResults, size: 20, most: 10_000 })
  return { items: page.items, next: page.next ? { NextToken: page.next } : {} }
}

/** Shield Advanced of the sample: the two production accounts pay for it. */
export const sample = defineSampleService<typeof shield, State>({
  service: 'shield',
  scope: 'global',
  sdk: shield,
  client: shield.ShieldClient,
  badToken: 'InvalidPaginationTokenException',
  state: (place) => ({ advanced: shieldOf(place) }),
}).answer({
  GetSubscriptionState: (_input, { state }) => ({ SubscriptionState: state.advanced ? 'ACTIVE' : 'INACTIVE' }),
  DescribeSubscription: (_input, context) => ({ Subscription: subscribed(context).subscription }),
  ListProtections: (input, context) => {
    const { items, next } = cut(context, subscribed(context).protections, input)
    return { Protections: items, ...next }
  },
  // The day that the sample shows is not the day on which it is asked, so all that it knows counts as the last 30 days.
  ListAttacks: (input, context) => {
    const { items, next } = cut(context, subscribed(context).attacks, input)
    return { AttackSummaries: items, ...next }
  },
  DescribeDRTAccess: (_input, context) => {
    const { role } = subscribed(context)
    return { ...(role === undefined ? {} : { RoleArn: role }), LogBucketList: [] }
  },
  DescribeEmergencyContactSettings: (_input, context) => ({
    EmergencyContactList: Array.from({ length: subscribed(context).contacts }, (_, index) => ({
      EmailAddress: `on-call-${index + 1}@marlowbay.example`,
      PhoneNumber: `+4930901820${index}`,
    })),
  }),
})
