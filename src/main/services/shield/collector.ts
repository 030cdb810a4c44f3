import {
  DescribeDRTAccessCommand,
  DescribeEmergencyContactSettingsCommand,
  DescribeSubscriptionCommand,
  GetSubscriptionStateCommand,
  paginateListAttacks,
  paginateListProtections,
  ShieldClient,
} from '@aws-sdk/client-shield'
import type { Protection } from '@aws-sdk/client-shield'
import { allPages, orAbsent } from '../../aws/reading'
import { requireField } from '../../aws/require-field'
import { defineCollector, readList, readOne } from '../../engine/collector'
import type { ReadContext } from '../../engine/collector'
import { attacks, help, protections, subscription } from './facts'

const clientOf = (context: ReadContext): ShieldClient => context.client(ShieldClient)
const options = (context: ReadContext): { readonly abortSignal: AbortSignal } => ({ abortSignal: context.signal })

const stateCalls = { 'shield:GetSubscriptionState': ['shield:GetSubscriptionState'] }

/** Without a subscription there is nothing to list, and AWS answers most questions with an error. */
const readState = (context: ReadContext): Promise<string | undefined> =>
  context.shared('shield state', async () => {
    const answer = clientOf(context).send(new GetSubscriptionStateCommand({}), options(context))
    return (await requireField(answer, 'SubscriptionState')).SubscriptionState
  })

/** AWS says so of a subscription or setting that does not exist. */
const gone = 'ResourceNotFoundException'

const describeProtection = (protection: Protection) => {
  const automatic = protection.ApplicationLayerAutomaticResponseConfiguration
  const action = automatic?.Action
  return {
    ...protection,
    arn: protection.ProtectionArn,
    ApplicationLayerAutomaticResponseConfiguration: automatic && {
      Status: automatic.Status,
      Action: action?.Block ? 'Block' : action?.Count ? 'Count' : undefined,
    },
  }
}

const day = 86_400_000

export default defineCollector({
  service: 'shield',
  reads: [
    readOne(subscription, {
      calls: { ...stateCalls, 'shield:DescribeSubscription': ['shield:DescribeSubscription'] },
      read: async (context) => {
        const SubscriptionState = await readState(context)
        if (SubscriptionState !== 'ACTIVE') return { SubscriptionState }
        const answer = clientOf(context).send(new DescribeSubscriptionCommand({}), options(context))
        const { Subscription } = await requireField(answer, 'Subscription')
        return { SubscriptionState, Subscription }
      },
    }),
    readList(protections, {
      calls: { ...stateCalls, 'shield:ListProtections': ['shield:ListProtections'] },
      read: async (context) => {
        if ((await readState(context)) !== 'ACTIVE') return []
        const input = { MaxResults: 1000 }
        const pages = paginateListProtections({ client: clientOf(context) }, input, options(context))
        return (await allPages(pages, (page) => page.Protections)).map(describeProtection)
      },
    }),
    readOne(attacks, {
      calls: { ...stateCalls, 'shield:ListAttacks': ['shield:ListAttacks'] },
      read: async (context) => {
        if ((await readState(context)) !== 'ACTIVE') return { AttackSummaries: [] }
        // Without a time AWS tells of attacks that go on, and of no others.
        const StartTime = { FromInclusive: new Date(Date.now() - 30 * day) }
        const input = { StartTime, MaxResults: 1000 }
        const pages = paginateListAttacks({ client: clientOf(context) }, input, options(context))
        return { AttackSummaries: await allPages(pages, (page) => page.AttackSummaries) }
      },
    }),
    readOne(help, {
      calls: {
        ...stateCalls,
        'shield:DescribeDRTAccess': ['shield:DescribeDRTAccess'],
        'shield:DescribeEmergencyContactSettings': ['shield:DescribeEmergencyContactSettings'],
      },
      read: async (context) => {
        if ((await readState(context)) !== 'ACTIVE') return { EmergencyContacts: 0 }
        const client = clientOf(context)
        const access = await orAbsent(client.send(new DescribeDRTAccessCommand({}), options(context)), gone)
        const contacts = await orAbsent(
          client.send(new DescribeEmergencyContactSettingsCommand({}), options(context)),
          gone,
        )
        return { RoleArn: access?.RoleArn, EmergencyContacts: contacts?.EmergencyContactList?.length ?? 0 }
      },
    }),
  ],
})
