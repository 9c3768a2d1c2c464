import { parentPort, workerData } from 'node:worker_threads'
import { readWorkbook } from './workbook.ts'

// A thread of its own: ten thousand rows take a second of work that would hold up every page.
parentPort?.postMessage(readWorkbook(workerData as Uint8Array))
