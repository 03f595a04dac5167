// Sums every test report of one run and prints the line that the whole run is judged by.
// Arguments: directory of the JSON reports, number of steps that failed. A report that should be there and is not
// is a failure: a run that tested nothing must not look green.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const [results, failedSteps] = [process.argv[2], Number(process.argv[3])]
const modules = ['infra/contracts', 'infra/local', 'infra/sandbox-payment', 'platform-api', 'stream-jobs', 'infra/workload', 'infra/bench', 'infra/chaos', 'infra/simulation']
const sum = { passed: 0, failed: 0, skipped: 0 }

function add(name, { passed, failed, skipped }) {
  console.log(`${name.padEnd(28)} ${passed} passed, ${failed} failed, ${skipped} skipped`)
  sum.passed += passed
  sum.failed += failed
  sum.skipped += skipped
}

function number(tag, attribute) {
  return Number(new RegExp(`\\b${attribute}="(\\d+)"`).exec(tag)?.[1] ?? 0)
}

function junit(directory) {
  const counts = { passed: 0, failed: 0, skipped: 0 }
  if (!existsSync(directory)) return counts
  for (const file of readdirSync(directory).filter((name) => /^TEST-.*\.xml$/.test(name))) {
    const tag = /<testsuite\b[^>]*>/.exec(readFileSync(join(directory, file), 'utf8'))?.[0] ?? ''
    const failed = number(tag, 'failures') + number(tag, 'errors')
    counts.failed += failed
    counts.skipped += number(tag, 'skipped')
    counts.passed += number(tag, 'tests') - failed - number(tag, 'skipped')
  }
  return counts
}

// Undefined when there is none, or one that was cut off.
function read(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return undefined
  }
}

// Vitest's form; the browser program writes the same one.
function json(name, file) {
  const report = read(file)
  if (!report) return add(name, { passed: 0, failed: 1, skipped: 0 })
  add(name, {
    passed: report.numPassedTests ?? 0,
    failed: report.numFailedTests ?? 0,
    skipped: (report.numPendingTests ?? 0) + (report.numTodoTests ?? 0),
  })
}

console.log('')
for (const module of modules) {
  add(`${module} unit`, junit(join(module, 'target/surefire-reports')))
  add(`${module} engines`, junit(join(module, 'target/failsafe-reports')))
}
json('dashboards unit', join(results, 'pages.json'))
json('dashboards browser', join(results, 'browser.json'))
// A replay writes its report also when the sources differ; what is wrong stands in it.
const replays = readdirSync(results).filter((name) => /^replay.*\.json$/.test(name) && name !== 'replay.json')
for (const file of ['replay.json', ...replays.sort()]) {
  const passed = read(join(results, file))?.errors?.length === 0 ? 1 : 0
  add(file.replace('.json', ''), { passed, failed: 1 - passed, skipped: 0 })
}

// Seeds of chaos count one by one; the program writes the file again after each.
const chaos = readdirSync(results).filter((name) => /^chaos-\d+\.json$/.test(name))
for (const file of chaos.length > 0 ? chaos : ['chaos.json']) {
  const report = read(join(results, file))
  add('chaos', { passed: report ? report.seeds - report.failed : 0, failed: report?.failed ?? 1, skipped: 0 })
}

// Seeds of the simulation too; what was listed and never seen counts as failed.
const simulation = read(join(results, 'simulation.json'))
add('simulation', { passed: simulation ? Math.max(0, simulation.seeds - simulation.failed) : 0, failed: simulation?.failed ?? 1, skipped: 0 })

// A step can fail without a test that says so: a lint, a build, a stack that did not start.
if (failedSteps > 0) add('steps', { passed: 0, failed: failedSteps, skipped: 0 })
console.log(`${sum.passed} passed, ${sum.failed} failed, ${sum.skipped} skipped`)
process.exit(sum.failed > 0 ? 1 : 0)
