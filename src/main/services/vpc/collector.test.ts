import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { moments } from '../../sample/moments'
import { ec2Sample } from '../../sample/services/ec2/ec2'
import { tunnelKey } from '../../sample/services/ec2/vpn-connections'
import { startSample, type Sample } from '../../sample/start-sample'
import { readFromSample, valuesOf } from '../testing/read-from-sample'
import collector from './collector'
import {
  awsPrefixLists,
  blockPublicAccessExclusions,
  blockPublicAccessOptions,
  endpoints,
  endpointServicePermissions,
  endpointServices,
  flowLogs,
  peerings,
  prefixListEntries,
  prefixLists,
  routeTables,
  subnets,
  vpcs,
  vpnConnections,
} from './facts'

const region = 'eu-central-1'

let sample: Sample
beforeAll(async () => {
  sample = await startSample({ services: [ec2Sample] })
})
afterEach(() => {
  sample.faults.set([])
  sample.setTime(moments.autumn)
})
afterAll(() => sample.close())

describe('the VPC collector', () => {
  it('reads a network with subnets, routes and flow log', async () => {
    const read = await readFromSample(sample, collector, 'payments', [region])
    const [vpc] = valuesOf(read(vpcs, region))
    expect(vpc).toEqual({
      arn: expect.stringMatching(/^arn:aws:ec2:eu-central-1:555566667777:vpc\/vpc-0[0-9a-f]{16}$/),
      VpcId: expect.stringMatching(/^vpc-/),
      OwnerId: '555566667777',
      CidrBlock: '10.32.0.0/16',
      IsDefault: false,
      Tags: [
        { Key: 'Name', Value: 'main' },
        { Key: 'environment', Value: 'production' },
        { Key: 'owner', Value: 'payments' },
      ],
    })
    expect(read(subnets, region)).toHaveLength(6)
    expect(valuesOf(read(routeTables, region))).toContainEqual(
      expect.objectContaining({
        Routes: expect.arrayContaining([
          { DestinationCidrBlock: '0.0.0.0/0', GatewayId: expect.stringMatching(/^igw-/), State: 'active' },
          { DestinationCidrBlock: '10.32.0.0/16', GatewayId: 'local', State: 'active' },
        ]),
      }),
    )
    expect(valuesOf(read(flowLogs, region))).toEqual([
      expect.objectContaining({
        ResourceId: expect.stringMatching(/^vpc-/),
        TrafficType: 'ALL',
        FlowLogStatus: 'ACTIVE',
      }),
    ])
    expect(valuesOf(read(peerings, region))).toEqual([
      expect.objectContaining({
        Status: { Code: 'active' },
        RequesterVpcInfo: expect.objectContaining({ OwnerId: '444455556666', CidrBlock: '10.25.0.0/16' }),
        AccepterVpcInfo: expect.objectContaining({ OwnerId: '555566667777', CidrBlock: '10.32.0.0/16' }),
      }),
    ])
  })

  it('keeps endpoint policies as JSON', async () => {
    const read = await readFromSample(sample, collector, 'payments', [region])
    expect(valuesOf(read(endpoints, region))).toContainEqual(
      expect.objectContaining({
        ServiceName: 'com.amazonaws.eu-central-1.s3',
        VpcEndpointType: 'Gateway',
        PolicyDocument: {
          Version: '2012-10-17',
          Statement: [
            {
              Effect: 'Allow',
              Principal: '*',
              Action: '*',
              Resource: '*',
              Condition: { StringEquals: { 'aws:PrincipalOrgID': 'o-marlowbay01' } },
            },
          ],
        },
      }),
    )
  })

  it('asks for the entries of customers’ prefix lists, and not of AWS’s', async () => {
    sample.forget()
    const read = await readFromSample(sample, collector, 'storefront', [region])
    const [offices] = read(prefixLists, region)
    expect(read(prefixLists, region)).toHaveLength(1)
    expect(read(prefixListEntries, region)).toEqual([
      {
        key: offices?.key,
        value: {
          Entries: [
            { Cidr: '217.110.3.64/26', Description: 'Hamburg' },
            { Cidr: '81.145.20.0/24', Description: 'Bristol' },
          ],
        },
      },
    ])
    expect(valuesOf(read(awsPrefixLists, region))).toEqual([
      {
        PrefixLists: expect.arrayContaining([
          {
            PrefixListId: expect.stringMatching(/^pl-/),
            PrefixListName: 'com.amazonaws.global.cloudfront.origin-facing',
          },
        ]),
      },
    ])
    expect(sample.counts()['ec2:GetManagedPrefixListEntries']).toBe(1)
  })

  it('makes a gap of denied entries, and keeps the list', async () => {
    sample.faults.add({ operation: 'GetManagedPrefixListEntries', effect: { kind: 'denied' } })
    const read = await readFromSample(sample, collector, 'staging', [region])
    const [list] = read(prefixLists, region)
    expect(read(prefixListEntries, region)).toEqual([
      { key: list?.key, gap: expect.objectContaining({ code: 'UnauthorizedOperation' }) },
    ])
  })

  it('has only what AWS puts there where an account has nothing of its own', async () => {
    const security = await readFromSample(sample, collector, 'security', ['eu-west-1'])
    const sandbox = await readFromSample(sample, collector, 'sandbox', [region])
    expect(security(vpcs, 'eu-west-1')).toEqual([])
    expect(valuesOf(sandbox(vpcs, region))).toEqual([
      expect.objectContaining({ CidrBlock: '172.31.0.0/16', IsDefault: true }),
    ])
  })

  it('reads VPC Block Public Access with what is excluded from it', async () => {
    const payments = await readFromSample(sample, collector, 'payments', [region])
    expect(valuesOf(payments(blockPublicAccessOptions, region))).toEqual([
      { InternetGatewayBlockMode: 'block-ingress', ManagedBy: 'account', ExclusionsAllowed: 'allowed' },
    ])
    const excluded = valuesOf(payments(blockPublicAccessExclusions, region))
    expect(excluded).toHaveLength(2)
    expect(excluded).toContainEqual(
      expect.objectContaining({
        arn: expect.stringMatching(/^arn:aws:ec2:eu-central-1:555566667777:vpc-block-public-access-exclusion\//),
        ResourceArn: expect.stringMatching(/:subnet\/subnet-/),
        InternetGatewayExclusionMode: 'allow-bidirectional',
        State: 'create-complete',
      }),
    )
    sample.forget()
    const storefront = await readFromSample(sample, collector, 'storefront', [region])
    expect(storefront(blockPublicAccessExclusions, region)).toEqual([])
  })

  it('reads endpoint services with those who may connect', async () => {
    const read = await readFromSample(sample, collector, 'payments', [region])
    const [service] = read(endpointServices, region)
    expect(valuesOf(read(endpointServices, region))).toEqual([
      expect.objectContaining({
        arn: expect.stringMatching(/^arn:aws:ec2:eu-central-1:555566667777:vpc-endpoint-service\/vpce-svc-/),
        ServiceState: 'Available',
        AcceptanceRequired: true,
      }),
    ])
    expect(read(endpointServicePermissions, region)).toEqual([
      {
        key: service?.key,
        value: { AllowedPrincipals: [{ Principal: 'arn:aws:iam::444455556666:root', PrincipalType: 'Account' }] },
      },
    ])
  })

  it('takes an endpoint service that is gone by now for neither good nor bad', async () => {
    sample.faults.add({
      operation: 'DescribeVpcEndpointServicePermissions',
      effect: { kind: 'error', code: 'InvalidVpcEndpointServiceId.NotFound', message: 'It is gone', status: 400 },
    })
    const read = await readFromSample(sample, collector, 'payments', [region])
    expect(read(endpointServicePermissions, region)).toEqual([
      { key: expect.any(String), gap: expect.objectContaining({ code: 'Vanished' }) },
    ])
  })

  it('reads VPN connections without the keys of their tunnels', async () => {
    const read = await readFromSample(sample, collector, 'storefront', [region])
    const found = valuesOf(read(vpnConnections, region))
    expect(found).toEqual([
      expect.objectContaining({
        arn: expect.stringMatching(/^arn:aws:ec2:eu-central-1:444455556666:vpn-connection\/vpn-/),
        State: 'available',
        VgwTelemetry: [expect.objectContaining({ Status: 'UP' }), expect.objectContaining({ Status: 'UP' })],
        Options: {
          TunnelOptions: [
            expect.objectContaining({ IkeVersions: [{ Value: 'ikev2' }], Phase1DHGroupNumbers: [{ Value: 20 }] }),
            expect.objectContaining({ LogOptions: { CloudWatchLogOptions: { LogEnabled: true } } }),
          ],
        },
      }),
    ])
    const account = sample.organization.accounts.find(({ key }) => key === 'storefront')
    if (!account) throw new Error('The sample has no storefront')
    const text = JSON.stringify(found)
    expect(text).not.toContain(tunnelKey({ account, region }, 'hamburg', 0))
    expect(text).not.toContain(tunnelKey({ account, region }, 'hamburg', 1))
    expect(text).not.toContain('psk_')
  })
})
