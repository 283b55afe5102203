/** A reduced basis: short vectors that make the same lattice, and their parts at right angles to those before. */
export interface ReducedBasis {
  readonly vectors: readonly Float64Array[];
  readonly upright: readonly Float64Array[];
  readonly lengths: Float64Array;
}

/** How much shorter a vector must be to change places (Lenstra, Lenstra and Lovász, 1982). */
const DELTA = 0.99;

/**
 * Makes a basis of whole numbers short. Given up after so many exchanges: the input alone decides.
 * @param basis linearly independent vectors of one length; left as they are
 */
export function reduceBasis(basis: readonly Float64Array[], mostExchanges: number): ReducedBasis | undefined {
  const vectors = basis.map((vector) => Float64Array.from(vector));
  const count = vectors.length;
  const { shares, upright, lengths } = uprightParts(vectors);
  let exchanges = 0;
  for (let k = 1; k < count;) {
    for (let j = k - 1; j >= 0; j--) {
      const times = Math.round(at(shares, k, j));
      if (times === 0) continue;
      take(vectors[k] ?? NONE, vectors[j] ?? NONE, times);
      take(shares[k] ?? NONE, shares[j] ?? NONE, times);
      set(shares, k, j, at(shares, k, j) - times);
    }
    const share = at(shares, k, k - 1);
    if ((lengths[k] ?? 0) >= (DELTA - share * share) * (lengths[k - 1] ?? 0)) {
      k++;
      continue;
    }
    if (++exchanges > mostExchanges) return undefined;
    exchange(vectors, upright, shares, lengths, k);
    k = Math.max(1, k - 1);
  }
  // After thousands of exchanges what was carried along is no longer exact.
  return { vectors, ...uprightParts(vectors) };
}

/** The parts of vectors at right angles to those before (Gram and Schmidt), their squared lengths, and the shares of those. */
function uprightParts(vectors: readonly Float64Array[]): {
  readonly shares: Float64Array[];
  readonly upright: Float64Array[];
  readonly lengths: Float64Array;
} {
  const shares = vectors.map(() => new Float64Array(vectors.length));
  const upright = vectors.map((vector) => Float64Array.from(vector));
  const lengths = new Float64Array(vectors.length);
  upright.forEach((own, k) => {
    for (let j = 0; j < k; j++) {
      const share = dot(vectors[k] ?? NONE, upright[j] ?? NONE) / (lengths[j] ?? 1);
      set(shares, k, j, share);
      take(own, upright[j] ?? NONE, share);
    }
    lengths[k] = dot(own, own);
  });
  return { shares, upright, lengths };
}

/** What is left of a vector when the vector of the lattice that is nearly the nearest to it is taken away (Babai, 1986). */
export function remainderOf({ vectors, upright, lengths }: ReducedBasis, target: Float64Array): Float64Array {
  const rest = Float64Array.from(target);
  for (let j = vectors.length - 1; j >= 0; j--)
    take(rest, vectors[j] ?? NONE, Math.round(dot(rest, upright[j] ?? NONE) / (lengths[j] ?? 1)));
  return rest;
}

/** Lets the vectors k and k - 1 change places, and their upright parts with them. */
function exchange(
  vectors: Float64Array[],
  upright: Float64Array[],
  shares: Float64Array[],
  lengths: Float64Array,
  k: number,
): void {
  const share = at(shares, k, k - 1);
  const [before = NONE, own = NONE] = [upright[k - 1], upright[k]];
  const [lengthBefore, length] = [lengths[k - 1] ?? 0, lengths[k] ?? 0];
  const newLength = length + share * share * lengthBefore;
  const newShare = (share * lengthBefore) / newLength;
  const first = own.map((value, i) => value + share * (before[i] ?? 0));
  upright[k] = before.map((value, i) => value - newShare * (first[i] ?? 0));
  upright[k - 1] = first;
  lengths[k] = (lengthBefore * length) / newLength;
  lengths[k - 1] = newLength;
  [vectors[k - 1], vectors[k]] = [vectors[k] ?? NONE, vectors[k - 1] ?? NONE];
  for (let j = 0; j < k - 1; j++) {
    const [a, b] = [at(shares, k - 1, j), at(shares, k, j)];
    set(shares, k - 1, j, b);
    set(shares, k, j, a);
  }
  set(shares, k, k - 1, newShare);
  for (let i = k + 1; i < shares.length; i++) {
    const [a, b] = [at(shares, i, k - 1), at(shares, i, k)];
    set(shares, i, k, a - share * b);
    set(shares, i, k - 1, b + newShare * (a - share * b));
  }
}

const NONE = new Float64Array(0);

function at(matrix: readonly Float64Array[], row: number, column: number): number {
  return matrix[row]?.[column] ?? 0;
}

function set(matrix: readonly Float64Array[], row: number, column: number, value: number): void {
  const own = matrix[row];
  if (own) own[column] = value;
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += (a[i] ?? 0) * (b[i] ?? 0);
  return sum;
}

/** a − times · b, in place. */
function take(a: Float64Array, b: Float64Array, times: number): void {
  for (let i = 0; i < a.length; i++) a[i] = (a[i] ?? 0) - times * (b[i] ?? 0);
}
