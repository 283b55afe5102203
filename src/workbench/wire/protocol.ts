/** What Microsoft's client library sends in one `sync`, and what it expects back: JSON both ways. */
export type Json =
  null | boolean | number | string | readonly Json[] | { readonly [name: string]: Json | undefined };

export interface BatchRequest {
  readonly Actions?: readonly Action[];
  readonly ObjectPaths?: Readonly<Record<string, ObjectPath>>;
}

export interface BatchResponse {
  readonly Results: readonly { readonly ActionId: number; readonly Value: Json }[];
  readonly TraceIds: readonly number[];
  readonly Error?: BatchError;
}

export interface BatchError {
  readonly Code: string;
  readonly Message: string;
  readonly Location: string;
  readonly ActionIndex: number;
}

export interface Action {
  readonly Id: number;
  readonly ActionType: ActionType;
  readonly Name?: string;
  readonly ObjectPathId: number;
  readonly ArgumentInfo?: ArgumentInfo;
  readonly QueryInfo?: QueryInfo;
  readonly ObjectState?: Readonly<Record<string, Json>>;
}

export enum ActionType {
  instantiate = 1,
  query = 2,
  method = 3,
  setProperty = 4,
  trace = 5,
  recursiveQuery = 6,
  queryAsJson = 7,
  ensureUnchanged = 8,
  update = 9,
}

export interface ObjectPath {
  readonly Id: number;
  readonly ObjectPathType: PathType;
  readonly Name: string;
  readonly ParentObjectPathId?: number;
  readonly ArgumentInfo?: ArgumentInfo;
}

export enum PathType {
  global = 1,
  newObject = 2,
  method = 3,
  property = 4,
  indexer = 5,
  reference = 6,
  nullObject = 7,
}

export interface ArgumentInfo {
  readonly Arguments?: readonly Json[];
  /** Where it holds a number, the argument in its place is the id of an object path. */
  readonly ReferencedObjectPathIds?: readonly Json[];
}

export interface QueryInfo {
  readonly Select?: readonly string[];
  readonly Expand?: readonly string[];
  readonly Top?: number;
  readonly Skip?: number;
}
