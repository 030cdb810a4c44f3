import { atVolatile } from '../../../engine/check'
import { defineCases } from '../../../engine/cases'
import { vpnConnection } from '../samples'
import check from './vpc-vpn-tunnels-up.check'

const { arn } = vpnConnection()
const telemetry = (...states: readonly string[]) => ({
  VgwTelemetry: states.map((Status, index) => ({ OutsideIpAddress: `18.192.1.${index + 1}`, Status })),
})

export default defineCases(check, [
  {
    name: 'both are up',
    kind: 'pass',
    given: { vpnConnections: [vpnConnection()] },
    expect: [{ arn, result: 'pass' }],
  },
  {
    name: 'one is down',
    kind: 'fail',
    given: { vpnConnections: [vpnConnection(telemetry('UP', 'DOWN'))] },
    expect: [{ arn, result: 'fail', evidence: [atVolatile('VgwTelemetry[1].Status', 'DOWN')] }],
  },
  { name: 'no connections', kind: 'none', given: { vpnConnections: [] }, expect: 'notApplicable' },
  {
    name: 'both are down',
    kind: 'edge',
    given: { vpnConnections: [vpnConnection(telemetry('DOWN', 'DOWN'))] },
    expect: [
      {
        arn,
        result: 'fail',
        evidence: [atVolatile('VgwTelemetry[0].Status', 'DOWN'), atVolatile('VgwTelemetry[1].Status', 'DOWN')],
      },
    ],
  },
  {
    name: 'it is being made',
    kind: 'edge',
    given: { vpnConnections: [vpnConnection({ State: 'pending', ...telemetry('DOWN', 'DOWN') })] },
    expect: 'notApplicable',
  },
  {
    name: 'AWS tells nothing of the tunnels',
    kind: 'edge',
    given: { vpnConnections: [vpnConnection(telemetry())] },
    expect: 'notAssessed',
  },
])
