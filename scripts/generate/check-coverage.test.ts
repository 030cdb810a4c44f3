import { describe, expect, it } from 'vitest'
import { registry } from '../../src/main/registry'
import { compareWithPeers, pillarsOf } from './check-coverage'
import { readPeerChecks } from './peer-checks'

const checks = registry.checks.map(({ metadata }) => metadata)
const peers = readPeerChecks()

/** Services that the first release reviews. */
const services = [
  'ec2',
  'vpc',
  'iam',
  'cloudtrail',
  'config',
  's3',
  'elbv2',
  'lambda',
  'secretsmanager',
  'wellarchitected',
]

describe('the checks beside their peers', () => {
  it('are as many as promised, in every service and over the pillars', () => {
    expect(checks.length).toBeGreaterThanOrEqual(45)
    for (const service of services)
      expect(checks.filter((check) => check.service === service).length, service).toBeGreaterThanOrEqual(3)
    expect(pillarsOf(checks).length).toBeGreaterThanOrEqual(5)
  })

  it('answer at least 60 rows of the list, and name none that is not in it', () => {
    expect(peers.length).toBeGreaterThan(1000)
    const { answered, problems } = compareWithPeers(checks, peers)
    expect(problems).toEqual([])
    expect(answered.length).toBeGreaterThanOrEqual(60)
  })

  it('are services of the list', () => {
    const known = new Set(peers.map(({ service }) => service))
    expect(services.filter((service) => !known.has(service))).toEqual([])
  })

  it('are refused where they name a peer that does not exist, or differ from one that they do not name', () => {
    const [check] = checks
    if (!check) throw new Error('There is no check')
    const planted = { ...check, id: 'planted', peers: ['prowler:none_such'], differs: { 'prowler:other': 'Because.' } }
    expect(compareWithPeers([planted], peers).problems).toEqual([
      'planted names prowler:none_such, which no peer has.',
      'planted says why it differs from prowler:other, which it does not name.',
    ])
  })

  it('count a row once, however many checks answer it', () => {
    const [peer] = peers
    const [check] = checks
    if (!peer || !check) throw new Error('There is nothing to compare')
    const twice = ['one', 'two'].map((id) => ({ ...check, id, peers: [peer.id], differs: {} }))
    expect(compareWithPeers(twice, peers).answered.map(({ by }) => by.map(({ id }) => id))).toEqual([['one', 'two']])
  })
})
