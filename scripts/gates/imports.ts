import { projectFolder } from '../setup/places.ts'
import { checkImports } from './check-imports.ts'

const [folder = projectFolder] = process.argv.slice(2)
const { files, imports, findings } = await checkImports(folder)
for (const finding of findings) console.error(finding)
console.log(
  findings.length === 0
    ? `${files} files import only what they may; ${imports} imports were read.`
    : `${findings.length} findings. The rows are in scripts/gates/import-rules.ts, the reasons in docs/architecture.md.`,
)
process.exitCode = findings.length === 0 ? 0 : 1
