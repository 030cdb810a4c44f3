import { at } from '../../../engine/check'
import { defineCases } from '../../../engine/cases'
import { tunnel, vpnConnection } from '../samples'
import check from './vpc-vpn-weak-algorithms.check'

const { arn } = vpnConnection()
const withTunnels = (...TunnelOptions: readonly ReturnType<typeof tunnel>[]) => ({
  vpnConnections: [vpnConnection({ Options: { TunnelOptions: [...TunnelOptions] } })],
})
const path = 'Options.TunnelOptions'

export default defineCases(check, [
  {
    name: 'what is up to date only',
    kind: 'pass',
    given: { vpnConnections: [vpnConnection()] },
    expect: [{ arn, result: 'pass' }],
  },
  {
    name: 'IKEv1 and SHA-1 are allowed besides',
    kind: 'fail',
    given: withTunnels(
      tunnel({
        IkeVersions: [{ Value: 'ikev1' }, { Value: 'ikev2' }],
        Phase2IntegrityAlgorithms: [{ Value: 'SHA1' }, { Value: 'SHA2-256' }],
      }),
    ),
    expect: [
      {
        arn,
        result: 'fail',
        evidence: [
          at(`${path}[0].IkeVersions[0].Value`, 'ikev1'),
          at(`${path}[0].Phase2IntegrityAlgorithms[0].Value`, 'SHA1'),
        ],
      },
    ],
  },
  { name: 'no connections', kind: 'none', given: { vpnConnections: [] }, expect: 'notApplicable' },
  {
    name: 'the options were never limited, so that AWS accepts everything',
    kind: 'edge',
    given: withTunnels({ OutsideIpAddress: '18.192.1.1' }),
    expect: [
      {
        arn,
        result: 'fail',
        evidence: [
          'IkeVersions',
          'Phase1IntegrityAlgorithms',
          'Phase2IntegrityAlgorithms',
          'Phase1DHGroupNumbers',
          'Phase2DHGroupNumbers',
        ].map((field) => at(`${path}[0].${field}[0].Value`, null)),
      },
    ],
  },
  {
    name: 'the second tunnel has a key exchange of 1,024 bits',
    kind: 'edge',
    given: withTunnels(
      tunnel(),
      tunnel({ OutsideIpAddress: '18.192.1.2', Phase1DHGroupNumbers: [{ Value: 20 }, { Value: 2 }] }),
    ),
    expect: [{ arn, result: 'fail', evidence: [at(`${path}[1].Phase1DHGroupNumbers[1].Value`, 2)] }],
  },
  {
    name: 'it is being deleted',
    kind: 'edge',
    given: { vpnConnections: [vpnConnection({ State: 'deleting', Options: { TunnelOptions: [] } })] },
    expect: 'notApplicable',
  },
  { name: 'AWS tells no options', kind: 'edge', given: withTunnels(), expect: 'notAssessed' },
])
