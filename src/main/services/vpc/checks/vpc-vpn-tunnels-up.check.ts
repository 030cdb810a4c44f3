import { atVolatile, defineCheck, fail, pass, undecided, unknown } from '../../../engine/check'
import { vpnConnections } from '../facts'

export default defineCheck({
  id: 'vpc-vpn-tunnels-up',
  title: 'Both tunnels of each VPN connection are up',
  failureTitle: 'A tunnel of a VPN connection is down',
  risk: 'AWS replaces the end of a tunnel from time to time; with one tunnel left the connection goes down with it.',
  fix: 'Configure the second tunnel on the customer’s device, and find out why a tunnel that was up is not.',
  steps: [
    'Read the state and its message of each tunnel in the console, under Tunnel details.',
    'Compare phase 1 and 2, the key and the routes with the configuration of the device; the log of the tunnel names what does not fit.',
    'Mend the device, and bring the tunnel up.',
    'Take the first tunnel down for a minute, and see that traffic moves to the other.',
  ],
  caution:
    'A device that is not made for two tunnels may send packets out on one and get them back on the other; allow asymmetric routing or prefer one by BGP first.',
  severity: 'medium',
  bestPractices: [
    { id: 'REL02-BP02', link: 'necessary', part: 'redundant connections to other networks' },
    { id: 'REL06-BP01', link: 'related', part: 'the state of connections is watched' },
  ],
  references: ['https://docs.aws.amazon.com/vpn/latest/s2svpn/VPNTunnels.html'],
  peers: ['prowler:vpc_vpn_connection_tunnels_up'],
  needs: { vpnConnections },
  evaluate: (views) =>
    views.vpnConnections
      .filter(({ State }) => State === 'available')
      .map((connection) => {
        const states = connection.VgwTelemetry.map(({ Status }, index) => ({
          isUp: Status === 'UP',
          evidence: atVolatile(`VgwTelemetry[${index}].Status`, Status),
        }))
        const [first, ...rest] = states.filter(({ isUp }) => !isUp).map(({ evidence }) => evidence)
        if (first) return fail(connection, first, ...rest)
        if (states.length > 0) return pass(connection, ...states.map(({ evidence }) => evidence))
        return unknown(connection, undecided('TunnelsNotTold', 'AWS tells nothing of the tunnels of the connection.'))
      }),
})
