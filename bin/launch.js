'use strict'
// Goes over to the Node pinned in package.json, whatever Node was found on the PATH.
// Plain JavaScript of Node 18: this file is what an old Node reads before anything else.

const fs = require('node:fs')
const nodeModule = require('node:module')
const path = require('node:path')
const { spawn } = require('node:child_process')
const { pathToFileURL } = require('node:url')

const ROOT = path.dirname(__dirname)
const OLDEST_MAJOR = 24
const USAGE_ERROR = 64
/** Sources are stripped of their types and compiled once; a folder that cannot be written to is passed over. */
const COMPILED = path.join(ROOT, '.cache', 'node')
const PASSED_ON = ['SIGINT', 'SIGTERM', 'SIGHUP']

/** The binary lies inside an npm package, so nothing has to run at installation. Null where there is none for this machine. */
function pinnedNode() {
  const system = process.platform === 'win32' ? 'win' : process.platform
  const binary = process.platform === 'win32' ? 'bin/node.exe' : 'bin/node'
  const file = path.join(ROOT, 'node_modules', `node-${system}-${process.arch}`, binary)
  return fs.existsSync(file) ? fs.realpathSync(file) : null
}

function launch(script, args) {
  const file = path.resolve(ROOT, script)
  const pinned = pinnedNode()
  if (pinned && fs.realpathSync(process.execPath) !== pinned) goOver(pinned, file, args)
  else if (pinned || newEnough()) runHere(file, args)
  else refuse()
}

function runHere(file, args) {
  nodeModule.enableCompileCache?.(COMPILED)
  process.argv = [process.execPath, file, ...args]
  import(pathToFileURL(file).href).catch((error) => {
    console.error(error)
    process.exit(1)
  })
}

/** The channel tells the child when this process is killed: without it the child would hold its port for ever. */
function goOver(node, file, args) {
  const PATH = [path.dirname(node), process.env.PATH].join(path.delimiter)
  const child = spawn(node, [file, ...args], {
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
    env: { NODE_COMPILE_CACHE: COMPILED, ...process.env, PATH },
  })
  const passOn = (signal) => child.kill(signal)
  for (const signal of PASSED_ON) process.on(signal, passOn)
  child.on('error', () => (newEnough() ? runHere(file, args) : refuse()))
  child.on('exit', (code, signal) => {
    for (const each of PASSED_ON) process.off(each, passOn)
    if (signal) process.kill(process.pid, signal)
    else process.exit(code)
  })
}

function newEnough() {
  return Number(process.versions.node.split('.')[0]) >= OLDEST_MAJOR
}

function refuse() {
  console.error(
    `Нужен Node ${OLDEST_MAJOR} или новее (сейчас ${process.version}): выполните «npm ci» без ключа --omit=optional или обновите Node`,
  )
  process.exit(USAGE_ERROR)
}

module.exports = { launch }
