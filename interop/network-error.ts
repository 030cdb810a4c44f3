/** Ways in which no connection comes about, as pip's library for HTTP names them. */
const unreachable =
  /NewConnectionError|NameResolutionError|ConnectTimeoutError|ConnectionResetError|RemoteDisconnected|ProxyError|ReadTimeoutError|Connection refused|Network is unreachable|Temporary failure in name resolution/

/** pip says so at each try that failed, with the tries that are left: 0 at the last. */
const lastTry = /Retrying \(Retry\(total=0,.*after connection broken by (.*)$/

/** What shows that an index answered, so that the failure has another cause. */
const answered =
  /DO NOT MATCH THE HASHES|Hashes are required|No space left on device|Permission denied|^\s*Downloading /m

/** Whether the output of a pip that failed says that no package index could be reached, and nothing else. */
export const saysIndexUnreachable = (output: string): boolean => {
  if (answered.test(output)) return false
  const given = output.split('\n').flatMap((line) => lastTry.exec(line)?.[1] ?? [])
  return given.length > 0 && given.every((cause) => unreachable.test(cause))
}
