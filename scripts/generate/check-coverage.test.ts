import { describe, expect, it } from 'vitest'
import { registry } from '../../src/main/registry'
import { compareWithPeers, isWeighty, peerReasons, pillarsOf } from './check-coverage'
import { decidedServices } from './decided-services'
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
    const { answered, problems } = compareWithPeers(checks, peers, peerReasons)
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

  it('leave no weighty row of a decided service without an answer or a reason, and answer three quarters of them', () => {
    const decided = peers.filter((peer) => decidedServices.includes(peer.service) && isWeighty(peer))
    expect(decided.length).toBeGreaterThan(0)
    const { answered, open } = compareWithPeers(checks, peers, peerReasons)
    expect(open.filter((peer) => decided.includes(peer)).map(({ id }) => id)).toEqual([])
    const own = answered.filter(({ peer }) => decided.includes(peer))
    expect(own.length / decided.length).toBeGreaterThanOrEqual(0.75)
  })

  it('say how to mend a failure step by step, and what that can break, in decided services', () => {
    const own = checks.filter(({ service }) => decidedServices.includes(service))
    const bare = own.filter(({ steps, manual }) => !manual && (steps ?? []).length < 2)
    expect(bare.map(({ id }) => id)).toEqual([])
  })

  it('are refused where a reason stands for nothing, or beside a check, or a severity is nobody’s', () => {
    const [check] = checks
    const answered = compareWithPeers(checks, peers).answered[0]?.peer.id ?? ''
    const row = peers.find(({ service, severity }) => service === 'secretsmanager' && severity === 'high')
    if (!check || !row) throw new Error('There is nothing to compare')
    const reason = { kind: 'wrong', why: 'Because.' } as const
    expect(compareWithPeers(checks, peers, { 'prowler:none': reason, [answered]: reason }).problems).toEqual([
      'A reason is given for prowler:none, which no peer has.',
      `A reason is given for ${answered}, which a check answers.`,
    ])
    const { weighs: _weighs, ...bare } = check
    const planted = { ...bare, id: 'planted', severity: 'low' as const, peers: [row.id], differs: {} }
    expect(compareWithPeers([planted], peers).problems).toEqual([
      'planted is low, as none of its peers is, and does not say why.',
    ])
    expect(compareWithPeers([{ ...planted, weighs: 'Because.' }], peers).problems).toEqual([])
  })

  it('count a row once, however many checks answer it', () => {
    const [peer] = peers
    const [check] = checks
    if (!peer || !check) throw new Error('There is nothing to compare')
    const twice = ['one', 'two'].map((id) => ({ ...check, id, peers: [peer.id], differs: {} }))
    expect(compareWithPeers(twice, peers).answered.map(({ by }) => by.map(({ id }) => id))).toEqual([['one', 'two']])
  })
})
