import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { snapshotSchema, type Snapshot } from '../../shared/review/snapshot'
import { openCliWorld, type CliWorld } from './testing/run-cli'

const kills = 10

const review = (world: CliWorld, name: string, home: string): readonly string[] => [
  'review',
  ...world.sample.accounts.slice(0, 4).flatMap((account) => ['--profile', account.name]),
  '--region',
  'eu-central-1',
  '--out',
  join(world.folder, `${name}.json`),
  '--home',
  join(world.folder, home),
]

const readSnapshot = async (world: CliWorld, name: string): Promise<Snapshot> =>
  snapshotSchema.parse(JSON.parse(await readFile(join(world.folder, `${name}.json`), 'utf8')))

/** Resolves when the sample has received so many calls. */
const received = async (world: CliWorld, calls: number): Promise<void> => {
  while (world.sample.received().length < calls) await new Promise((resolve) => setTimeout(resolve, 2))
}

it(
  'ends with the same digest after ten kills spread over a review, and makes few calls twice',
  { timeout: 180_000 },
  async () => {
    const world = await openCliWorld({ faults: [{ effect: { kind: 'latency', milliseconds: 15 } }] })
    try {
      const undisturbed = await world.run(review(world, 'whole', 'home-whole'))
      expect([0, 3]).toContain(undisturbed.code)
      const whole = await readSnapshot(world, 'whole')
      const needed = world.sample.received().length
      world.sample.forget()

      let waste = 0
      for (let kill = 1; kill <= kills; kill += 1) {
        const { child, done } = world.start([...review(world, 'killed', 'home-killed'), '--resume'])
        // Each run has some calls of its own (identity, regions) before it reads on.
        await Promise.race([received(world, Math.floor((needed / (kills + 1)) * kill) + waste), done])
        child.kill('SIGKILL')
        const { code } = await done
        expect(code).toBeNull()
        waste += 20
      }
      const last = await world.run([...review(world, 'killed', 'home-killed'), '--resume'])
      expect(last.stderr).toContain('what was read is kept')
      const resumed = await readSnapshot(world, 'killed')
      expect(resumed.contentDigest).toBe(whole.contentDigest)
      expect(resumed.outcomes).toEqual(whole.outcomes)
      // Calls in flight and fifty more may be made again for each kill; what was read is not read from the start.
      expect(world.sample.received().length).toBeLessThan(needed + kills * (50 + 100))
    } finally {
      await world.close()
    }
  },
)
