const chunkSize = 512;

/**
 * Strings in ascending order, in chunks: adding, removing and finding a place cost O(log n) and one short chunk, so that a
 * record of a million entries is not slower to append to than an empty one.
 */
export class SortedIds {
  #chunks = [];
  size = 0;

  add(id) {
    this.size++;
    const at = this.#chunkOf(id);
    const chunk = this.#chunks[at];
    if (!chunk) {
      this.#chunks.push([id]);
      return;
    }
    chunk.splice(placeIn(chunk, id), 0, id);
    if (chunk.length > chunkSize) this.#chunks.splice(at + 1, 0, chunk.splice(chunkSize / 2));
  }

  remove(id) {
    const at = this.#chunkOf(id);
    const chunk = this.#chunks[at];
    const place = chunk ? placeIn(chunk, id) : -1;
    if (place < 0 || chunk[place] !== id) return;
    this.size--;
    chunk.splice(place, 1);
    if (chunk.length === 0) this.#chunks.splice(at, 1);
  }

  /** From `first` on, ascending. */
  *ascending(first) {
    const start = first === undefined ? 0 : this.#chunkOf(first);
    for (let at = start; at < this.#chunks.length; at++) {
      const chunk = this.#chunks[at];
      for (let place = at === start && first !== undefined ? placeIn(chunk, first) : 0; place < chunk.length; place++)
        yield chunk[place];
    }
  }

  /** From `last` on, descending. */
  *descending(last) {
    const start = last === undefined ? this.#chunks.length - 1 : this.#chunkOf(last);
    for (let at = Math.min(start, this.#chunks.length - 1); at >= 0; at--) {
      const chunk = this.#chunks[at];
      for (let place = chunk.length - 1; place >= 0; place--) if (last === undefined || chunk[place] <= last) yield chunk[place];
    }
  }

  /** The last chunk that begins at or before the id: the one it is in, or belongs in. */
  #chunkOf(id) {
    let low = 0;
    let high = this.#chunks.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#chunks[middle][0] <= id) low = middle + 1;
      else high = middle;
    }
    return Math.max(0, low - 1);
  }
}

function placeIn(chunk, id) {
  let low = 0;
  let high = chunk.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (chunk[middle] < id) low = middle + 1;
    else high = middle;
  }
  return low;
}
