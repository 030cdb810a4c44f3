import { at, defineCheck, fail, pass, undecided, unknown } from '../../../engine/check'
import { vpnConnections } from '../facts'

export default defineCheck({
  id: 'vpc-vpn-logs',
  title: 'Tunnels of VPN connections write logs',
  failureTitle: 'A tunnel of a VPN connection writes no log',
  risk: 'When a tunnel does not come up, or somebody tries to build one, there is no record of what was offered and refused.',
  fix: 'Turn on the activity log of both tunnels, into a log group of CloudWatch Logs.',
  steps: [
    'Make a log group with a retention, and let the user who changes the tunnel deliver logs.',
    'Turn on the log of one tunnel with ModifyVpnTunnelOptions, then of the other.',
    'See that each tunnel writes its IKE messages.',
  ],
  caution:
    'A tunnel may go down for some minutes while its options change; do one at a time, and see that the other is up.',
  severity: 'low',
  bestPractices: [
    { id: 'SEC04-BP01', link: 'necessary', part: 'logs of VPN tunnels' },
    { id: 'OPS04-BP02', link: 'related', part: 'what connections tell about themselves' },
  ],
  references: ['https://docs.aws.amazon.com/vpn/latest/s2svpn/monitoring-logs.html'],
  needs: { vpnConnections },
  evaluate: (views) =>
    views.vpnConnections
      .filter(({ State }) => State === 'available')
      .map((connection) => {
        const logs = (connection.Options?.TunnelOptions ?? []).map(({ LogOptions }, index) => ({
          isOn: LogOptions?.CloudWatchLogOptions?.LogEnabled === true,
          evidence: at(
            `Options.TunnelOptions[${index}].LogOptions.CloudWatchLogOptions.LogEnabled`,
            LogOptions?.CloudWatchLogOptions?.LogEnabled,
          ),
        }))
        if (logs.length === 0) {
          return unknown(connection, undecided('OptionsNotTold', 'AWS tells no options of the connection’s tunnels.'))
        }
        const [first, ...rest] = logs.filter(({ isOn }) => !isOn).map(({ evidence }) => evidence)
        return first ? fail(connection, first, ...rest) : pass(connection)
      }),
})
