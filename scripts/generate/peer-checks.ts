import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** A check of another tool. */
export type PeerCheck = {
  /** The AWS service, by the name that `--service` takes here. */
  readonly service: string
  /** `prowler:<id>` or `service-screener:<id>`. */
  readonly id: string
  /** The severity that the tool gives it; empty where it gives none. */
  readonly severity: string
}

/** Ids of other tools' checks, services and severities: facts about these tools, from their catalogues. */
export const readPeerChecks = (): readonly PeerCheck[] =>
  readFileSync(join(process.cwd(), 'scripts/generate/peer-checks.csv'), 'utf8')
    .trim()
    .split(/\r?\n/)
    .slice(1)
    .map((line) => {
      const [service = '', peer = '', id = '', severity = ''] = line.split(',')
      return { service, id: `${peer}:${id}`, severity }
    })
