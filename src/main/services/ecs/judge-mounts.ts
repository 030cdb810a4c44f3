/** By these whoever may open them, read-only or not, starts containers on the machine. */
const sockets = [
  '/run/docker.sock',
  '/var/run/docker.sock',
  '/run/containerd',
  '/var/run/containerd',
  '/run/containerd/containerd.sock',
  '/var/run/ecs',
  '/run',
  '/var/run',
]

/** Folders by which a machine is run, or that hold what other tasks and the agent of ECS keep. */
const sensitive = [
  '/',
  '/boot',
  '/dev',
  '/etc',
  '/home',
  '/lib',
  '/lib64',
  '/proc',
  '/root',
  '/sbin',
  '/bin',
  '/sys',
  '/usr',
  '/var',
]
const kept = ['/var/lib/docker', '/var/lib/containerd', '/var/lib/ecs', '/var/lib/kubelet']

/** What agents of monitoring read everywhere, and what gives nothing away that leads further. */
const watched = ['/proc', '/sys', '/sys/fs/cgroup', '/cgroup', '/etc/passwd', '/etc/os-release', '/usr/lib/os-release']

/** Without `.`, `..`, doubled and trailing slashes. */
const normalize = (path: string): string => {
  const parts: string[] = []
  for (const part of path.split('/')) {
    if (part === '..') parts.pop()
    else if (part !== '' && part !== '.') parts.push(part)
  }
  return `/${parts.join('/')}`
}

const isWithin = (path: string, folder: string): boolean => path === folder || path.startsWith(`${folder}/`)

/** Folders of the system that packages and people use for data of their own. */
const free = ['/var/log', '/var/tmp', '/var/cache', '/var/www', '/usr/share', '/usr/local/share', '/dev/shm']

/** How much a folder of the machine gives to a container that mounts it: the machine (`high`), a look into it (`medium`), or nothing. */
export const weighMount = (sourcePath: string, readOnly: boolean): 'high' | 'medium' | 'none' => {
  const path = normalize(sourcePath)
  if (sockets.includes(path)) return 'high'
  if (readOnly && watched.some((each) => isWithin(path, each))) return 'none'
  if (free.some((each) => isWithin(path, each))) return 'none'
  const isSystem =
    kept.some((each) => isWithin(path, each)) ||
    sensitive.some((each) =>
      each === '/' || each === '/var' || each === '/home' ? path === each : isWithin(path, each),
    )
  if (!isSystem) return 'none'
  // Who reads the whole machine finds the sockets in it.
  return readOnly && path !== '/' && path !== '/var' ? 'medium' : 'high'
}
