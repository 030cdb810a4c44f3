import type { Accelerator, AcceleratorListeners } from './facts'

/** An accelerator that routes. */
export const accelerator = (fields: Partial<Accelerator> = {}): Accelerator => ({
  arn: 'arn:aws:globalaccelerator::111122223333:accelerator/12345678-1234-4234-a234-123456789012',
  Name: 'shop',
  IpAddressType: 'IPV4',
  Enabled: true,
  IpSets: [{ IpAddressFamily: 'IPv4', IpAddresses: ['75.2.10.1', '75.2.10.2'] }],
  DnsName: 'a1234567890abcdef.awsglobalaccelerator.com',
  CreatedTime: '2025-05-01T08:00:00.000Z',
  ...fields,
})

/** The ARN of `accelerator()`. */
export const acceleratorArn = accelerator().arn

/** A listener on 443 with one endpoint for each id. */
export const listenersTo = (...ids: readonly string[]): AcceleratorListeners => ({
  Listeners: [
    {
      ListenerArn: `${acceleratorArn}/listener/1`,
      PortRanges: [{ FromPort: 443, ToPort: 443 }],
      Protocol: 'TCP',
      EndpointGroups: [
        {
          EndpointGroupArn: `${acceleratorArn}/listener/1/endpoint-group/1`,
          EndpointGroupRegion: 'eu-central-1',
          TrafficDialPercentage: 100,
          PortOverrides: [],
          EndpointDescriptions: ids.map((EndpointId) => ({
            EndpointId,
            Weight: 128,
            ClientIPPreservationEnabled: true,
          })),
        },
      ],
    },
  ],
})
