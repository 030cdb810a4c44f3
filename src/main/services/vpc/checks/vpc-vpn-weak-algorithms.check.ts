import { defineCheck, fail, pass, undecided, unknown } from '../../../engine/check'
import { vpnConnections } from '../facts'
import { weakOptions } from '../judge-vpn'

export default defineCheck({
  id: 'vpc-vpn-weak-algorithms',
  title: 'VPN tunnels refuse outdated algorithms',
  failureTitle: 'A VPN tunnel accepts outdated algorithms',
  risk: 'AWS takes the weakest of what both ends offer, so a device that still offers IKEv1, SHA-1 or a 1,024-bit key exchange gets it, and what is recorded today may be read later.',
  fix: 'Allow IKEv2, SHA-2 and Diffie-Hellman groups from 14 to 21 only, in both phases of each tunnel.',
  steps: [
    'Look up in the device or in the log of the tunnel what was agreed on.',
    'Offer IKEv2, AES-256, SHA-2 and group 19 or 20 on the device.',
    'Limit one tunnel to these with ModifyVpnTunnelOptions, and see that it comes up again.',
    'Do the same with the second tunnel.',
  ],
  caution:
    'A tunnel is down for some minutes while its options change, and stays down if the device cannot do what is left; change one after the other.',
  severity: 'low',
  bestPractices: [
    { id: 'SEC09-BP02', link: 'necessary', part: 'encryption of connections to other networks' },
    { id: 'SEC08-BP02', link: 'related', part: 'algorithms that are up to date' },
  ],
  references: [
    'https://docs.aws.amazon.com/vpn/latest/s2svpn/VPNTunnels.html',
    'https://docs.aws.amazon.com/vpn/latest/s2svpn/modify-vpn-tunnel-options.html',
  ],
  needs: { vpnConnections },
  evaluate: (views) =>
    views.vpnConnections
      .filter(({ State }) => State === 'available')
      .map((connection) => {
        const tunnels = connection.Options?.TunnelOptions ?? []
        if (tunnels.length === 0) {
          return unknown(
            connection,
            undecided('OptionsNotTold', 'AWS tells no options of the tunnels of the connection.'),
          )
        }
        const [first, ...rest] = tunnels.flatMap((tunnel, index) =>
          weakOptions(tunnel, `Options.TunnelOptions[${index}]`),
        )
        return first ? fail(connection, first, ...rest) : pass(connection)
      }),
})
