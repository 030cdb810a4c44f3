import { z } from 'zod'
import { dateTime, detailFact, listFact } from '../../engine/fact'

const acceleratorSchema = z.object({
  arn: z.string(),
  /** Absent where nobody gave it one. */
  Name: z.string().optional(),
  /** `IPV4` or `DUAL_STACK`. */
  IpAddressType: z.string().optional(),
  /** A disabled accelerator keeps its addresses and routes nothing. */
  Enabled: z.boolean().optional(),
  IpSets: z
    .array(z.object({ IpAddressFamily: z.string().optional(), IpAddresses: z.array(z.string()).default([]) }))
    .default([]),
  DnsName: z.string().optional(),
  DualStackDnsName: z.string().optional(),
  CreatedTime: dateTime().optional(),
})

/** An accelerator: static addresses on the internet that lead to endpoints in any region. */
export type Accelerator = z.infer<typeof acceleratorSchema>

const nameOf = ({ Name, arn }: Accelerator): string => Name ?? arn.slice(arn.lastIndexOf('/') + 1)

/** All standard accelerators of the account. */
export const accelerators = listFact<Accelerator>({
  id: 'globalaccelerator-accelerators',
  title: 'accelerators',
  per: 'account',
  type: 'AWS::GlobalAccelerator::Accelerator',
  schema: acceleratorSchema,
  nameOf,
})

/** All custom routing accelerators of the account; CloudFormation has no type of its own for them. */
export const customRoutingAccelerators = listFact<Accelerator>({
  id: 'globalaccelerator-custom-routing-accelerators',
  title: 'custom routing accelerators',
  per: 'account',
  type: 'AWS::GlobalAccelerator::Accelerator',
  schema: acceleratorSchema,
  nameOf,
})

const portRange = z.object({ FromPort: z.number(), ToPort: z.number() })

const listenersSchema = z.object({
  Listeners: z.array(
    z.object({
      ListenerArn: z.string(),
      PortRanges: z.array(portRange).default([]),
      /** `TCP` or `UDP`. */
      Protocol: z.string().optional(),
      EndpointGroups: z.array(
        z.object({
          EndpointGroupArn: z.string(),
          /** The region of the endpoints. */
          EndpointGroupRegion: z.string(),
          /** Per cent; 0 sends nothing here unless all groups are at 0. 100 where absent. */
          TrafficDialPercentage: z.number().optional(),
          /** A listener's port arrives at the endpoint's; without an override at the same one. */
          PortOverrides: z.array(z.object({ ListenerPort: z.number(), EndpointPort: z.number() })).default([]),
          EndpointDescriptions: z
            .array(
              z.object({
                /** ARN of a load balancer, id of an instance (`i-…`), or allocation id of an Elastic IP (`eipalloc-…`). */
                EndpointId: z.string(),
                /** 0 sends nothing here. */
                Weight: z.number().optional(),
                /** Whether the endpoint sees the client's address; then its security groups are asked about the client's. */
                ClientIPPreservationEnabled: z.boolean().optional(),
              }),
            )
            .default([]),
        }),
      ),
    }),
  ),
})

/** The listeners of an accelerator, each with its endpoint groups. */
export type AcceleratorListeners = z.infer<typeof listenersSchema>

/** The listeners of each accelerator, with the endpoints behind them. */
export const acceleratorListeners = detailFact<AcceleratorListeners, Accelerator>({
  id: 'globalaccelerator-listeners',
  title: 'listeners of accelerators',
  of: accelerators,
  schema: listenersSchema,
})

const customRoutingListenersSchema = z.object({
  Listeners: z.array(
    z.object({
      ListenerArn: z.string(),
      PortRanges: z.array(portRange).default([]),
      EndpointGroups: z.array(
        z.object({
          EndpointGroupArn: z.string(),
          EndpointGroupRegion: z.string(),
          DestinationDescriptions: z
            .array(z.object({ FromPort: z.number(), ToPort: z.number(), Protocols: z.array(z.string()).default([]) }))
            .default([]),
          /** Subnets, whose instances get traffic only as far as it was allowed for each subnet: the default is none. */
          EndpointDescriptions: z.array(z.object({ EndpointId: z.string() })).default([]),
        }),
      ),
    }),
  ),
})

/** The listeners of a custom routing accelerator, each with its endpoint groups. */
export type CustomRoutingListeners = z.infer<typeof customRoutingListenersSchema>

/** The listeners of each custom routing accelerator, with the subnets behind them. */
export const customRoutingListeners = detailFact<CustomRoutingListeners, Accelerator>({
  id: 'globalaccelerator-custom-routing-listeners',
  title: 'listeners of custom routing accelerators',
  of: customRoutingAccelerators,
  schema: customRoutingListenersSchema,
})

const attributesSchema = z.object({
  /** Absent or false: nothing records who connects. */
  FlowLogsEnabled: z.boolean().optional(),
  FlowLogsS3Bucket: z.string().optional(),
})

/** The attributes of an accelerator. */
export type AcceleratorAttributes = z.infer<typeof attributesSchema>

/** The attributes of each accelerator. */
export const acceleratorAttributes = detailFact<AcceleratorAttributes, Accelerator>({
  id: 'globalaccelerator-attributes',
  title: 'attributes of accelerators',
  of: accelerators,
  schema: attributesSchema,
})
