import { workerWords, type WorkerMoment } from '../../dialogs/workerWords.ts'
import type { Loaded } from '../../services/conversation/plan.ts'
import type { Draft } from './draft.ts'
import type { DeskState } from './state.ts'
import type { World } from './world.ts'

/** One turn of a worker's desk in the making. */
export type AtDesk = { loaded: Loaded; world: World; at: number; worker: string; state: DeskState; draft: Draft; openCodes: string[] }

/** A text to the worker whose desk it is, or to another; never about what a person wrote. `validSeconds`: after this it is not delivered any more. */
export const tell = ({ draft, worker }: AtDesk, moment: WorkerMoment, to = worker, validSeconds?: number): void =>
  draft.toWorker({ kind: 'worker-text', key: moment.key, to, code: null, attempt: 0, text: workerWords(moment) }, validSeconds === undefined ? {} : { validSeconds })
