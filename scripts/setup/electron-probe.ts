import type { Probe } from './electron-choice.ts'

const defaultMirror = 'https://github.com/electron/electron/releases/download/'
const probeLimit = 5000

/** The address of the official runtime, with the variables that Electron's own installer honours for a mirror. */
export function officialAddress(
  version: string,
  platform: string,
  arch: string,
  environment: NodeJS.ProcessEnv,
): string {
  const mirror =
    environment['npm_config_electron_mirror'] ||
    environment['NPM_CONFIG_ELECTRON_MIRROR'] ||
    environment['ELECTRON_MIRROR'] ||
    defaultMirror
  const folder = (
    environment['npm_config_electron_custom_dir'] ||
    environment['ELECTRON_CUSTOM_DIR'] ||
    `v${version}`
  ).replace('{{ version }}', version)
  return `${mirror}${folder}/electron-v${version}-${platform}-${arch}.zip`
}

/** Asks once, for at most five seconds, whether the official runtime can be downloaded. */
export async function probeOfficial(address: string, limit: number = probeLimit): Promise<Probe> {
  try {
    const answer = await fetch(address, { method: 'HEAD', redirect: 'follow', signal: AbortSignal.timeout(limit) })
    const host = new URL(address).host
    return answer.ok
      ? { reachable: true, reason: '' }
      : { reachable: false, reason: `${host} answered with status ${answer.status}` }
  } catch (thrown) {
    return { reachable: false, reason: describeFailure(address, thrown, limit) }
  }
}

function describeFailure(address: string, thrown: unknown, limit: number): string {
  if (!URL.canParse(address)) return `"${address}" is not an address (look at ELECTRON_MIRROR)`
  const host = new URL(address).host
  if (thrown instanceof Error && thrown.name === 'TimeoutError')
    return `${host} did not answer within ${limit / 1000} s`
  const cause = thrown instanceof Error ? thrown.cause : undefined
  const code = typeof cause === 'object' && cause !== null && 'code' in cause ? ` (${String(cause.code)})` : ''
  return `${host} could not be reached${code}`
}
