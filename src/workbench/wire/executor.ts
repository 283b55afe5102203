import { argumentsOf } from "./arguments";
import { Members } from "./members";
import {
  type Action,
  ActionType,
  type BatchError,
  type BatchRequest,
  type BatchResponse,
  type Json,
  type ObjectPath,
  PathType,
} from "./protocol";
import { Queries } from "./query";
import { notServed, Refusal } from "./refusal";
import { type HostObject, isHostObject, type ServedTypes } from "./served";

/** What a batch knows while it runs. */
interface Batch {
  readonly paths: Readonly<Record<string, ObjectPath>>;
  readonly objects: Map<number, HostObject | null>;
}

/**
 * Runs batches against host objects. It knows the protocol and nothing of Excel: what there is, the types
 * say. A batch stops at the first action that is refused; what was done before stays done (assumed).
 */
export class Executor {
  private readonly members: Members;
  private readonly queries: Queries;
  private readonly kept = new Map<string, HostObject>();
  private references = 0;

  /**
   * @param root what the client starts from: the workbook
   * @param newObjects what it may make out of nothing, by the name on the wire
   */
  constructor(
    types: ServedTypes,
    private readonly root: HostObject,
    private readonly newObjects: Readonly<Record<string, HostObject>>,
  ) {
    this.members = new Members(types);
    this.queries = new Queries(this.members, (reference) => this.kept.has(reference));
  }

  /** @param failAt refuses before the action with this index, as a fault in mid-batch */
  run(request: BatchRequest, failAt?: { readonly action: number; readonly refusal: Refusal }): BatchResponse {
    const batch: Batch = { paths: request.ObjectPaths ?? {}, objects: new Map() };
    const results: { ActionId: number; Value: Json }[] = [];
    const traces: number[] = [];
    let error: BatchError | undefined;
    for (const [i, action] of (request.Actions ?? []).entries()) {
      try {
        if (failAt?.action === i) throw failAt.refusal;
        if (action.ActionType === ActionType.trace) traces.push(action.Id);
        const value = action.ActionType === ActionType.trace ? null : this.act(action, batch);
        if (value !== undefined) results.push({ ActionId: action.Id, Value: value });
      } catch (thrown) {
        error = errorOf(thrown, i, locationOf(action, batch));
        break;
      }
    }
    return { Results: results, TraceIds: traces, ...(error && { Error: error }) };
  }

  private act(action: Action, batch: Batch): Json | undefined {
    const object = this.resolve(action.ObjectPathId, batch);
    switch (action.ActionType) {
      case ActionType.instantiate:
        return object && this.queries.identity(object);
      case ActionType.query:
        return object && this.queries.answer(object, action.QueryInfo ?? {});
      case ActionType.setProperty:
        if (object) this.set(object, action.Name ?? "", this.argument(action, batch));
        return undefined;
      case ActionType.update:
        for (const [name, value] of Object.entries(action.ObjectState ?? {}))
          if (object) this.set(object, name, value);
        return undefined;
      case ActionType.method:
        return object ? this.call(object, action, batch) : { _IsNull: true };
      default:
        throw notServed(`action type ${String(action.ActionType)}`);
    }
  }

  private call(object: HostObject, action: Action, batch: Batch): Json | undefined {
    if (action.Name === "_KeepReference") {
      object.reference ??= `{reference-${String(++this.references)}}`;
      this.kept.set(object.reference, object);
      return undefined;
    }
    if (action.Name === "_RemoveReference") {
      const [reference] = action.ArgumentInfo?.Arguments ?? [];
      if (typeof reference === "string") this.kept.delete(reference);
      return undefined;
    }
    const method = this.members.method(object, action.Name ?? "");
    const args = argumentsOf(action.ArgumentInfo, (path) => this.resolve(path, batch));
    const value = method(object.state, args);
    return value === undefined || isHostObject(value) ? null : value;
  }

  private argument(action: Action, batch: Batch): Json {
    const [value = null] = argumentsOf(action.ArgumentInfo, (path) => this.resolve(path, batch));
    return isHostObject(value) ? null : (value as Json);
  }

  private set(object: HostObject, name: string, value: Json): void {
    const property = this.members.property(object, name)?.[1];
    if (!property?.set) throw notServed(`${object.type}.${name} (set)`);
    property.set(object.state, value);
  }

  private resolve(id: number, batch: Batch): HostObject | null {
    const known = batch.objects.get(id);
    if (known !== undefined) return known;
    const path = batch.paths[id];
    if (!path) throw new Refusal("InvalidObjectPath", `There is no object path ${id}`);
    const object = this.objectAt(path, batch);
    batch.objects.set(id, object);
    return object;
  }

  private objectAt(path: ObjectPath, batch: Batch): HostObject | null {
    switch (path.ObjectPathType) {
      case PathType.global:
        return this.root;
      case PathType.newObject: {
        const made = this.newObjects[path.Name];
        if (!made) throw notServed(path.Name);
        return made;
      }
      case PathType.reference: {
        const kept = this.kept.get(path.Name);
        if (!kept)
          throw new Refusal("InvalidReference", "The reference is not valid for the current operation.");
        return kept;
      }
      case PathType.nullObject:
        return null;
      case PathType.method:
      case PathType.property:
      case PathType.indexer: {
        const parent = this.resolve(path.ParentObjectPathId ?? 0, batch);
        // A null object swallows what is asked of it.
        return parent && this.under(parent, path, batch);
      }
    }
  }

  private under(parent: HostObject, path: ObjectPath, batch: Batch): HostObject | null {
    if (path.ObjectPathType === PathType.property) {
      const child = this.members.child(parent, path.Name);
      if (!child) throw notServed(`${parent.type}.${path.Name}`);
      return child[1](parent.state);
    }
    const args = argumentsOf(path.ArgumentInfo, (id) => this.resolve(id, batch));
    if (path.ObjectPathType === PathType.indexer) {
      const type = this.members.type(parent);
      if (!type.item) throw notServed(`${parent.type}.GetItem`);
      return type.item(parent.state, args[0] ?? null);
    }
    const made = this.members.method(parent, path.Name)(parent.state, args);
    return isHostObject(made) ? made : null;
  }
}

function errorOf(thrown: unknown, action: number, location: string): BatchError {
  // A mistake of ours is shown as one, with all that is known of it.
  const refusal =
    thrown instanceof Refusal
      ? thrown
      : new Refusal(
          "GeneralException",
          thrown instanceof Error ? (thrown.stack ?? thrown.message) : String(thrown),
        );
  return {
    Code: refusal.code,
    Message: refusal.message,
    Location: refusal.location ?? location,
    ActionIndex: action,
  };
}

function locationOf(action: Action, batch: Batch): string {
  const type = batch.objects.get(action.ObjectPathId)?.type ?? batch.paths[action.ObjectPathId]?.Name ?? "";
  const { Name: name = "" } = action;
  return name === "" ? type : `${type}.${name.charAt(0).toLowerCase()}${name.slice(1)}`;
}
