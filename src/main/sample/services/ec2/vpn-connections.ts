import type { TunnelOption, VpnConnection } from '@aws-sdk/client-ec2'
import { sampleArn, sampleHex } from '../../ids'
import { during } from '../../moments'
import { homeRegion, mainRegion } from '../../organization'
import type { SamplePlace } from '../../service'
import { idOf, publicAddress, tagsOf } from './build'

/** How a connection differs from a good one. */
interface VpnPlan {
  readonly name: string
  /** Whether its options are those that AWS gives where nobody asks for others. */
  readonly untouched?: boolean
  readonly secondDown?: boolean
}

/** Keys of tunnels, which nothing of what is read may keep. */
export const tunnelKey = (place: Pick<SamplePlace, 'account' | 'region'>, name: string, index: number): string =>
  `psk_${sampleHex(28, 'tunnel-key', place.account.id, place.region, name, String(index))}`

const plansOf = ({ account, region, at }: SamplePlace): readonly VpnPlan[] => {
  switch (account.key) {
    case 'storefront':
      return region === mainRegion ? [{ name: 'hamburg' }] : []
    case 'staging':
      if (region !== mainRegion) return []
      return during(at, 'recovery') ? [{ name: 'bristol' }] : [{ name: 'bristol', untouched: true, secondDown: true }]
    case 'sandbox':
      return region === homeRegion ? [{ name: 'garage', untouched: true, secondDown: true }] : []
    case 'management':
    case 'security':
    case 'logArchive':
    case 'payments':
    case 'team':
      return []
  }
}

/** What the company allows; AWS names only what was asked for. */
const limits: TunnelOption = {
  IkeVersions: [{ Value: 'ikev2' }],
  Phase1EncryptionAlgorithms: [{ Value: 'AES256' }, { Value: 'AES256-GCM-16' }],
  Phase2EncryptionAlgorithms: [{ Value: 'AES256' }, { Value: 'AES256-GCM-16' }],
  Phase1IntegrityAlgorithms: [{ Value: 'SHA2-384' }],
  Phase2IntegrityAlgorithms: [{ Value: 'SHA2-384' }],
  Phase1DHGroupNumbers: [{ Value: 20 }],
  Phase2DHGroupNumbers: [{ Value: 20 }],
}

const describeConnection = (place: SamplePlace, { name, untouched, secondDown }: VpnPlan): VpnConnection => {
  const { account, region, at } = place
  const tunnels = [0, 1].map((index) => ({
    key: tunnelKey(place, name, index),
    address: publicAddress(place, `${name}-tunnel-${index}`),
    inside: `169.254.${index + 10}.0/30`,
  }))
  const LogGroupArn = sampleArn('logs', region, account.id, 'log-group:/vpn/tunnels')
  return {
    VpnConnectionId: idOf('vpn', place, name),
    State: 'available',
    Category: 'VPN',
    Type: 'ipsec.1',
    CustomerGatewayId: idOf('cgw', place, name),
    VpnGatewayId: idOf('vgw', place, 'main'),
    CustomerGatewayConfiguration: `<vpn_connection>${tunnels
      .map(({ key }) => `<ike><pre_shared_key>${key}</pre_shared_key></ike>`)
      .join('')}</vpn_connection>`,
    Options: {
      EnableAcceleration: false,
      StaticRoutesOnly: false,
      TunnelOptions: tunnels.map(({ key, address, inside }) => ({
        OutsideIpAddress: address,
        TunnelInsideCidr: inside,
        PreSharedKey: key,
        ...(untouched ? {} : limits),
        LogOptions: {
          CloudWatchLogOptions: untouched
            ? { LogEnabled: false }
            : { LogEnabled: true, LogGroupArn, LogOutputFormat: 'json' },
        },
      })),
    },
    VgwTelemetry: tunnels.map(({ address }, index) => ({
      OutsideIpAddress: address,
      Status: index === 1 && secondDown ? 'DOWN' : 'UP',
      StatusMessage: index === 1 && secondDown ? 'IPSEC IS DOWN' : '',
      AcceptedRouteCount: index === 1 && secondDown ? 0 : 2,
      LastStatusChange: new Date(at.getTime() - 86_400_000),
    })),
    Routes: [],
    Tags: tagsOf(place, name),
  }
}

/** The VPN connections of an account and region. */
export const vpnConnectionsOf = (place: SamplePlace): readonly VpnConnection[] =>
  plansOf(place).map((plan) => describeConnection(place, plan))
