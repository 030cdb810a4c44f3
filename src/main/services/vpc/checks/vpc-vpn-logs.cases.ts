import { at } from '../../../engine/check'
import { defineCases } from '../../../engine/cases'
import { tunnel, vpnConnection } from '../samples'
import check from './vpc-vpn-logs.check'

const { arn } = vpnConnection()
const withTunnels = (...TunnelOptions: readonly ReturnType<typeof tunnel>[]) => ({
  vpnConnections: [vpnConnection({ Options: { TunnelOptions: [...TunnelOptions] } })],
})
const path = (index: number): string => `Options.TunnelOptions[${index}].LogOptions.CloudWatchLogOptions.LogEnabled`

export default defineCases(check, [
  {
    name: 'both write logs',
    kind: 'pass',
    given: { vpnConnections: [vpnConnection()] },
    expect: [{ arn, result: 'pass' }],
  },
  {
    name: 'one does not',
    kind: 'fail',
    given: withTunnels(
      tunnel({ LogOptions: { CloudWatchLogOptions: { LogEnabled: false } } }),
      tunnel({ OutsideIpAddress: '18.192.1.2' }),
    ),
    expect: [{ arn, result: 'fail', evidence: [at(path(0), false)] }],
  },
  { name: 'no connections', kind: 'none', given: { vpnConnections: [] }, expect: 'notApplicable' },
  {
    name: 'AWS says nothing of logs',
    kind: 'edge',
    given: withTunnels({ OutsideIpAddress: '18.192.1.1' }),
    expect: [{ arn, result: 'fail', evidence: [at(path(0), null)] }],
  },
  {
    name: 'it is gone',
    kind: 'edge',
    given: { vpnConnections: [vpnConnection({ State: 'deleting' })] },
    expect: 'notApplicable',
  },
  { name: 'AWS tells no tunnels', kind: 'edge', given: withTunnels(), expect: 'notAssessed' },
])
