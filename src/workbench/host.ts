import type { RuntimeState } from "./excel/app-runtime";
import { EXCEL_TYPES, newObjects } from "./excel/types";
import { takeTold, type Told } from "./excel/told";
import { type Fault, midBatchRefusal, type TransportFault } from "./faults";
import type { Book } from "./model/book";
import type { Calculator } from "./model/calculator";
import { openSeed } from "./model/from-seed";
import type { WorkbookSeed } from "./model/seed";
import { settle } from "./model/settle";
import { Executor } from "./wire/executor";
import { type Action, ActionType, type BatchRequest, type BatchResponse, PathType } from "./wire/protocol";

/** One `sync`, as it went and as it was answered. */
export interface RoundTrip {
  readonly request: BatchRequest;
  readonly answer: Answer;
  /** Does not come to the workbook: lets go of objects, as the client does by itself, or asks for the pane. */
  readonly isAside: boolean;
}

export type Answer =
  | { readonly kind: "batch"; readonly response: BatchResponse; readonly isSlow: boolean }
  | { readonly kind: "fault"; readonly fault: TransportFault };

export interface HostOptions {
  /** Makes a formula engine; needed where a workbook with formulas is changed. */
  readonly calculator?: () => Calculator;
}

/** Excel as far as an add-in can tell, with one workbook open in memory. */
export class WorkbenchHost {
  readonly book: Book;
  /** The pane and the ribbon. */
  readonly runtime: RuntimeState = {
    isPaneVisible: true,
    enabledButtons: new Map(),
    visibleTabs: new Map(),
  };
  /** All requests with their answers, in order. */
  readonly trips: RoundTrip[] = [];
  private readonly executor: Executor;
  private faults: Fault[] = [];
  private isEditingCell = false;
  private isClosed = false;
  private readonly watching: (() => void)[] = [];
  private readonly pressed: ((action: string) => void)[] = [];
  private listeners: ((told: readonly Told[]) => void)[] = [];

  constructor(seed: WorkbookSeed, { calculator }: HostOptions = {}) {
    this.book = openSeed(seed, calculator);
    this.executor = new Executor(
      EXCEL_TYPES,
      { type: "Workbook", state: this.book },
      newObjects(this.runtime),
    );
  }

  /** How often the add-in came to the workbook. */
  get roundTrips(): number {
    return this.trips.filter(({ isAside }) => !isAside).length;
  }

  /** Orders something to go wrong. */
  fail(kind: Fault["kind"], trip = 1): void {
    this.faults.push({ kind, trip: this.roundTrips + trip });
  }

  /** As if a person had begun, or ended, to type into a cell: nothing is answered meanwhile. */
  editCell(isEditing: boolean): void {
    this.isEditingCell = isEditing;
  }

  /** As if the workbook had been closed, or opened again. */
  close(isClosed = true): void {
    this.isClosed = isClosed;
  }

  answer(request: BatchRequest): Answer {
    const isAside = isCleaning(request.Actions ?? []) || !reachesWorkbook(request);
    const answer = isAside ? this.run(request) : this.answerTrip(request);
    this.trips.push({ request, answer, isAside });
    this.watching.forEach((watch) => watch());
    return answer;
  }

  private answerTrip(request: BatchRequest): Answer {
    const trip = this.roundTrips + 1;
    const fault = this.faults.find((each) => each.trip === trip)?.kind;
    this.faults = this.faults.filter((each) => each.trip > trip);
    if (fault === "session-gone") this.isClosed = true;
    if (this.isClosed) return { kind: "fault", fault: "session-gone" };
    if (this.isEditingCell) return { kind: "fault", fault: "cell-edit" };
    switch (fault) {
      case undefined:
        return this.run(request);
      case "slow":
        return { ...this.run(request), isSlow: true };
      case "in-mid-batch":
        return this.run(request, true);
      case "response-too-large":
        // The work was done; only what it gave cannot be carried.
        this.run(request);
        return { kind: "fault", fault };
      default:
        return { kind: "fault", fault };
    }
  }

  private run(request: BatchRequest, failsInMiddle = false): Answer & { kind: "batch" } {
    const action = Math.floor((request.Actions ?? []).length / 2);
    const failAt = failsInMiddle ? { action, refusal: midBatchRefusal() } : undefined;
    const response = this.executor.run(request, failAt);
    return { kind: "batch", response, isSlow: false };
  }

  /** Where events go. Gives a function that ends it. */
  listen(listener: (told: readonly Told[]) => void): () => void {
    this.listeners.push(listener);
    return () => {
      this.listeners = this.listeners.filter((each) => each !== listener);
    };
  }

  /** Calls back after every answer: something may look otherwise now. */
  onAnswer(watch: () => void): void {
    this.watching.push(watch);
  }

  /** Where pressed buttons go. */
  onPress(listener: (action: string) => void): void {
    this.pressed.push(listener);
  }

  /** As if a person had pressed the button, or chosen the menu entry, to which this action belongs. */
  press(action: string): void {
    this.pressed.forEach((listener) => listener(action));
  }

  /** Tells watchers what happened since; bridges call it after each answer, the grid after each act. */
  tell(): void {
    settle(this.book);
    const told = takeTold(this.book);
    if (told.length > 0) this.listeners.forEach((listener) => listener(told));
  }
}

function reachesWorkbook({ ObjectPaths = {} }: BatchRequest): boolean {
  return Object.values(ObjectPaths).some(
    ({ ObjectPathType: type }) => type === PathType.global || type === PathType.reference,
  );
}

function isCleaning(actions: readonly Action[]): boolean {
  return (
    actions.some(letsGo) &&
    actions.every((action) => letsGo(action) || action.ActionType === ActionType.instantiate)
  );
}

function letsGo({ ActionType: type, Name }: Action): boolean {
  return type === ActionType.method && Name === "_RemoveReference";
}
