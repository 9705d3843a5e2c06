const TABLE_ENTRY_BYTES = 16;

/**
 * Returns one font of a file that may hold several (.ttc, .otc) as a file of its own. A file of one font is
 * returned as it is. Source: OpenType specification, chapters "OpenType Collections" and "Table Directory".
 *
 * Throws RangeError for an index that the collection does not have.
 */
export function fontOfCollection(file: Buffer, index: number): Buffer {
  if (file.toString('latin1', 0, 4) !== 'ttcf') return file;
  if (index >= file.readUInt32BE(8)) throw new RangeError(`the collection has no font ${index}`);
  const directory = file.readUInt32BE(12 + 4 * index);
  const count = file.readUInt16BE(directory + 4);
  const header = Buffer.from(file.subarray(directory, directory + 12 + count * TABLE_ENTRY_BYTES));
  const parts = [header];
  let end = header.length;
  for (let at = 12; at < header.length; at += TABLE_ENTRY_BYTES) {
    const [from, length] = [header.readUInt32BE(at + 8), header.readUInt32BE(at + 12)];
    // Each table begins at a multiple of four bytes.
    const table = Buffer.alloc(Math.ceil(length / 4) * 4);
    file.copy(table, 0, from, from + length);
    header.writeUInt32BE(end, at + 8);
    parts.push(table);
    end += table.length;
  }
  return Buffer.concat(parts);
}
