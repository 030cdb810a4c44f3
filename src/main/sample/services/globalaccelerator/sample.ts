import * as globalaccelerator from '@aws-sdk/client-global-accelerator'
import type {
  Accelerator,
  AcceleratorAttributes,
  CustomRoutingEndpointGroup,
  EndpointGroup,
  Listener,
} from '@aws-sdk/client-global-accelerator'
import { AwsFailure } from '../../aws-failure'
import { sampleArn, sampleHex, sampleId, sampleUuid } from '../../ids'
import { during } from '../../moments'
import { defaultVpc } from '../../network'
import { homeRegion, mainRegion } from '../../organization'
import { defineSampleService, type SampleContext, type SamplePlace } from '../../service'
import { balancersOf } from '../elbv2/estate'

interface SampleAccelerator {
  readonly accelerator: Accelerator & { readonly AcceleratorArn: string }
  readonly attributes: AcceleratorAttributes
  readonly listeners: readonly { readonly listener: Listener; readonly groups: readonly EndpointGroup[] }[]
}

interface CustomRouting {
  readonly accelerator: Accelerator & { readonly AcceleratorArn: string }
  readonly listener: Listener
  readonly group: CustomRoutingEndpointGroup
}

interface State {
  readonly accelerators: readonly SampleAccelerator[]
  readonly custom: readonly CustomRouting[]
}

const acceleratorOf = ({ account }: SamplePlace, Name: string, Enabled = true) => {
  const address = (index: string): string =>
    `75.2.${Number.parseInt(sampleHex(2, 'accelerator', account.id, Name, index), 16)}.${index}`
  return {
    AcceleratorArn: sampleArn(
      'globalaccelerator',
      '',
      account.id,
      `accelerator/${sampleUuid('accelerator', account.id, Name)}`,
    ),
    Name,
    IpAddressType: 'IPV4' as const,
    Enabled,
    IpSets: [{ IpFamily: 'IPv4', IpAddresses: [address('10'), address('11')], IpAddressFamily: 'IPv4' as const }],
    DnsName: `a${sampleHex(16, 'accelerator', account.id, Name)}.awsglobalaccelerator.com`,
    Status: 'DEPLOYED' as const,
    CreatedTime: new Date('2024-11-19T12:00:00Z'),
    LastModifiedTime: new Date('2025-11-19T12:00:00Z'),
  }
}

const listenerArn = (accelerator: { readonly AcceleratorArn: string }): string =>
  `${accelerator.AcceleratorArn}/listener/${sampleHex(8, 'listener', accelerator.AcceleratorArn)}`

const groupArn = (listener: string, region: string): string =>
  `${listener}/endpoint-group/${sampleHex(12, 'endpoint-group', listener, region)}`

const groupOf = (listener: string, region: string, EndpointId: string): EndpointGroup => ({
  EndpointGroupArn: groupArn(listener, region),
  EndpointGroupRegion: region,
  EndpointDescriptions: [{ EndpointId, Weight: 128, HealthState: 'HEALTHY', ClientIPPreservationEnabled: true }],
  TrafficDialPercentage: 100,
  HealthCheckPort: 443,
  HealthCheckProtocol: 'TCP',
  HealthCheckIntervalSeconds: 30,
  ThresholdCount: 3,
  PortOverrides: [],
})

const make = (
  place: SamplePlace,
  name: string,
  port: number,
  endpoints: readonly { readonly region: string; readonly id: string }[],
  fields: { readonly logs?: boolean; readonly enabled?: boolean } = {},
): SampleAccelerator => {
  const accelerator = acceleratorOf(place, name, fields.enabled ?? true)
  const ListenerArn = listenerArn(accelerator)
  return {
    accelerator,
    attributes: fields.logs
      ? { FlowLogsEnabled: true, FlowLogsS3Bucket: 'marlowbay-flow-logs', FlowLogsS3Prefix: name }
      : { FlowLogsEnabled: false },
    listeners: [
      {
        listener: {
          ListenerArn,
          PortRanges: [{ FromPort: port, ToPort: port }],
          Protocol: 'TCP',
          ClientAffinity: 'NONE',
        },
        groups: endpoints.map(({ region, id }) => groupOf(ListenerArn, region, id)),
      },
    ],
  }
}

const customRouting = (place: SamplePlace, name: string): readonly CustomRouting[] => {
  const [subnet] = defaultVpc(place.account, homeRegion)?.subnets ?? []
  if (!subnet) return []
  const accelerator = acceleratorOf(place, name)
  const ListenerArn = listenerArn(accelerator)
  return [
    {
      accelerator,
      listener: { ListenerArn, PortRanges: [{ FromPort: 5000, ToPort: 9000 }] },
      group: {
        EndpointGroupArn: groupArn(ListenerArn, homeRegion),
        EndpointGroupRegion: homeRegion,
        DestinationDescriptions: [{ FromPort: 7000, ToPort: 7100, Protocols: ['UDP'] }],
        EndpointDescriptions: [{ EndpointId: subnet.id }],
      },
    },
  ]
}

/** The shop in two regions; in the sandbox a game that nobody watches, and what was left of another. */
const stateOf = (place: SamplePlace): State => {
  const { account, at } = place
  const balancers = (region: string, name: string) =>
    balancersOf({ ...place, region }).balancers.flatMap(({ balancer }) =>
      balancer.LoadBalancerName === name ? [{ region, id: balancer.LoadBalancerArn ?? '' }] : [],
    )
  switch (account.key) {
    case 'storefront': {
      const endpoints = account.regions.flatMap((region) => balancers(region, 'storefront'))
      return { accelerators: [make(place, 'storefront', 443, endpoints, { logs: during(at, 'spring') })], custom: [] }
    }
    case 'payments':
      return {
        accelerators: [make(place, 'checkout', 443, balancers(mainRegion, 'checkout'), { logs: true })],
        custom: [],
      }
    case 'sandbox': {
      const address = sampleId('eipalloc', account.id, homeRegion, 'demo')
      return {
        accelerators: [
          make(place, 'game', 27015, [{ region: homeRegion, id: address }]),
          make(place, 'left-over', 80, [], { logs: true }),
          make(place, 'switched-off', 80, [], { enabled: false }),
        ],
        custom: customRouting(place, 'arena'),
      }
    }
    case 'management':
    case 'security':
    case 'logArchive':
    case 'staging':
    case 'team':
      return { accelerators: [], custom: [] }
  }
}

const missing = (code: 'AcceleratorNotFoundException' | 'ListenerNotFoundException'): AwsFailure =>
  new AwsFailure(code, 'Could not find what was asked for.')

const find = (arn: string | undefined, { state }: SampleContext<State>): SampleAccelerator => {
  const found = state.accelerators.find(({ accelerator }) => accelerator.AcceleratorArn === arn)
  if (!found) throw missing('AcceleratorNotFoundException')
  return found
}

/** The accelerators of the sample: one state for each account, answered in whatever region is asked, as AWS does in one. */
export const sample = defineSampleService<typeof globalaccelerator, State>({
  service: 'globalaccelerator',
  scope: 'global',
  sdk: globalaccelerator,
  client: globalaccelerator.GlobalAcceleratorClient,
  state: stateOf,
}).answer({
  ListAccelerators: (input, { state, page }) => {
    const all = state.accelerators.map(({ accelerator }) => accelerator)
    const { items, next } = page(all, { token: input.NextToken, max: input.MaxResults, size: 10, most: 100 })
    return { Accelerators: items, NextToken: next }
  },
  ListCustomRoutingAccelerators: (input, { state, page }) => {
    const all = state.custom.map(({ accelerator }) => accelerator)
    const { items, next } = page(all, { token: input.NextToken, max: input.MaxResults, size: 10, most: 100 })
    return { Accelerators: items, NextToken: next }
  },
  ListListeners: (input, context) => {
    const all = find(input.AcceleratorArn, context).listeners.map(({ listener }) => listener)
    const { items, next } = context.page(all, { token: input.NextToken, max: input.MaxResults, size: 10, most: 100 })
    return { Listeners: items, NextToken: next }
  },
  ListEndpointGroups: (input, { state, page }) => {
    const found = state.accelerators
      .flatMap(({ listeners }) => listeners)
      .find(({ listener }) => listener.ListenerArn === input.ListenerArn)
    if (!found) throw missing('ListenerNotFoundException')
    const { items, next } = page(found.groups, { token: input.NextToken, max: input.MaxResults, size: 10, most: 100 })
    return { EndpointGroups: items, NextToken: next }
  },
  ListCustomRoutingListeners: (input, { state }) => {
    const found = state.custom.find(({ accelerator }) => accelerator.AcceleratorArn === input.AcceleratorArn)
    if (!found) throw missing('AcceleratorNotFoundException')
    return { Listeners: [found.listener] }
  },
  ListCustomRoutingEndpointGroups: (input, { state }) => {
    const found = state.custom.find(({ listener }) => listener.ListenerArn === input.ListenerArn)
    if (!found) throw missing('ListenerNotFoundException')
    return { EndpointGroups: [found.group] }
  },
  DescribeAcceleratorAttributes: (input, context) => ({
    AcceleratorAttributes: find(input.AcceleratorArn, context).attributes,
  }),
})
