import type { Json } from "./protocol";

/** One object of the host, as a batch meets it: which type serves it, and what it stands for. */
export interface HostObject {
  readonly type: string;
  readonly state: object;
  /** Given when the client asked to keep it beyond its batch. */
  reference?: string;
}

export type Argument = Json | HostObject | readonly Argument[];

export type Returned = HostObject | Json | undefined;

export interface ServedProperty<S> {
  get(state: S): Json;
  set?(state: S, value: Json): void;
}

/**
 * How one client type is served. Names are those of the wire, in PascalCase. States are told apart by the
 * name of the type alone, so the members are methods: what serves a range may stand in a list of all types.
 */
export interface ServedType<S extends object = object> {
  /** Its page in Microsoft's documentation, on which what is not in `assumed` rests. */
  readonly page: string;
  /** Members whose answer the page does not settle, and what is answered. */
  readonly assumed: Readonly<Record<string, string>>;
  readonly properties?: Readonly<Record<string, ServedProperty<S>>>;
  /** Properties that are objects; null is a null object. */
  readonly children?: Readonly<Record<string, ServedChild<S>>>;
  readonly methods?: Readonly<Record<string, ServedMethod<S>>>;
  /** What a collection holds. */
  items?(state: S): readonly HostObject[];
  /** `getItem` of a collection. */
  item?(state: S, key: Argument): HostObject;
  /** What the client finds the object by in its next batch. */
  identity?(state: S): Readonly<Record<string, Json>>;
  /** Found by a reference instead. */
  readonly isReferenced?: boolean;
}

export type ServedChild<S> = { bivariant(state: S): HostObject | null }["bivariant"];

export type ServedMethod<S> = { bivariant(state: S, args: readonly Argument[]): Returned }["bivariant"];

export type ServedTypes = Readonly<Record<string, ServedType>>;

export function isHostObject(value: Argument | Returned): value is HostObject {
  return typeof value === "object" && value !== null && "state" in value && "type" in value;
}
