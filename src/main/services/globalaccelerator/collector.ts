import {
  DescribeAcceleratorAttributesCommand,
  GlobalAcceleratorClient,
  paginateListAccelerators,
  paginateListCustomRoutingAccelerators,
  paginateListCustomRoutingEndpointGroups,
  paginateListCustomRoutingListeners,
  paginateListEndpointGroups,
  paginateListListeners,
} from '@aws-sdk/client-global-accelerator'
import { allPages, orAbsent } from '../../aws/reading'
import { requireField } from '../../aws/require-field'
import { defineCollector, readEach, readList, vanished } from '../../engine/collector'
import type { ReadContext } from '../../engine/collector'
import {
  acceleratorAttributes,
  acceleratorListeners,
  accelerators,
  customRoutingAccelerators,
  customRoutingListeners,
} from './facts'

/** AWS answers for all regions here; partitions without the service have no host for it. */
const clientOf = ({ client, partition, region }: ReadContext): GlobalAcceleratorClient =>
  client(GlobalAcceleratorClient, partition === 'aws' ? 'us-west-2' : region)
const options = (context: ReadContext): { readonly abortSignal: AbortSignal } => ({ abortSignal: context.signal })

/** The largest page of each list. */
const MaxResults = 100

const readListeners = async (AcceleratorArn: string, context: ReadContext): Promise<unknown> => {
  const client = clientOf(context)
  const found = paginateListListeners({ client }, { AcceleratorArn, MaxResults }, options(context))
  const Listeners: unknown[] = []
  for (const listener of await allPages(found, (page) => page.Listeners)) {
    const input = { ListenerArn: listener.ListenerArn, MaxResults }
    const groups = paginateListEndpointGroups({ client }, input, options(context))
    Listeners.push({ ...listener, EndpointGroups: await allPages(groups, (page) => page.EndpointGroups) })
  }
  return { Listeners }
}

const readCustomRoutingListeners = async (AcceleratorArn: string, context: ReadContext): Promise<unknown> => {
  const client = clientOf(context)
  const found = paginateListCustomRoutingListeners({ client }, { AcceleratorArn, MaxResults }, options(context))
  const Listeners: unknown[] = []
  for (const listener of await allPages(found, (page) => page.Listeners)) {
    const input = { ListenerArn: listener.ListenerArn, MaxResults }
    const groups = paginateListCustomRoutingEndpointGroups({ client }, input, options(context))
    Listeners.push({ ...listener, EndpointGroups: await allPages(groups, (page) => page.EndpointGroups) })
  }
  return { Listeners }
}

const gone = ['AcceleratorNotFoundException', 'ListenerNotFoundException'] as const

export default defineCollector({
  service: 'globalaccelerator',
  reads: [
    readList(accelerators, {
      calls: { 'globalaccelerator:ListAccelerators': ['globalaccelerator:ListAccelerators'] },
      read: async (context) => {
        const pages = paginateListAccelerators({ client: clientOf(context) }, { MaxResults }, options(context))
        const found = await allPages(pages, (page) => page.Accelerators)
        return found.map((accelerator) => ({ ...accelerator, arn: accelerator.AcceleratorArn }))
      },
    }),
    readList(customRoutingAccelerators, {
      calls: {
        'globalaccelerator:ListCustomRoutingAccelerators': ['globalaccelerator:ListCustomRoutingAccelerators'],
      },
      read: async (context) => {
        const client = clientOf(context)
        const pages = paginateListCustomRoutingAccelerators({ client }, { MaxResults }, options(context))
        const found = await allPages(pages, (page) => page.Accelerators)
        return found.map((accelerator) => ({ ...accelerator, arn: accelerator.AcceleratorArn }))
      },
    }),
    // AWS lists listeners for one accelerator, and endpoint groups for one listener, at a time.
    readEach(acceleratorListeners, {
      calls: {
        'globalaccelerator:ListListeners': ['globalaccelerator:ListListeners'],
        'globalaccelerator:ListEndpointGroups': ['globalaccelerator:ListEndpointGroups'],
      },
      read: async ({ arn }, context) => (await orAbsent(readListeners(arn, context), ...gone)) ?? vanished,
    }),
    readEach(customRoutingListeners, {
      calls: {
        'globalaccelerator:ListCustomRoutingListeners': ['globalaccelerator:ListCustomRoutingListeners'],
        'globalaccelerator:ListCustomRoutingEndpointGroups': ['globalaccelerator:ListCustomRoutingEndpointGroups'],
      },
      read: async ({ arn }, context) => (await orAbsent(readCustomRoutingListeners(arn, context), ...gone)) ?? vanished,
    }),
    readEach(acceleratorAttributes, {
      calls: {
        'globalaccelerator:DescribeAcceleratorAttributes': ['globalaccelerator:DescribeAcceleratorAttributes'],
      },
      read: async ({ arn }, context) => {
        const command = new DescribeAcceleratorAttributesCommand({ AcceleratorArn: arn })
        const answer = requireField(clientOf(context).send(command, options(context)), 'AcceleratorAttributes')
        return (await orAbsent(answer, ...gone))?.AcceleratorAttributes ?? vanished
      },
    }),
  ],
})
