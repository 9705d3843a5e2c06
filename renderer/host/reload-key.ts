const DATABASE = 'counterpoint';
const STORE = 'keys';
const PAIR = 'reload';

const ALGORITHM = { name: 'ECDSA', namedCurve: 'P-256' } as const;
const SIGNATURE = { name: 'ECDSA', hash: 'SHA-256' } as const;

/** A key by which a window proves after a reload that it was admitted before. */
export interface ReloadKey {
  /** The public half (SPKI). */
  readonly publicKey: ArrayBuffer;
  /** Keeps the private half in this browser, where it can be used and not be read, not even by us. */
  keep(): Promise<void>;
}

/** Makes a new key. */
export async function makeReloadKey(): Promise<ReloadKey> {
  const pair = await crypto.subtle.generateKey(ALGORITHM, false, ['sign']);
  return {
    publicKey: await crypto.subtle.exportKey('spki', pair.publicKey),
    keep: () => inStore('readwrite', (store) => store.put(pair, PAIR)).then(() => undefined),
  };
}

/** Signs a text with the kept key. Null if there is none. */
export async function signWithReloadKey(text: string): Promise<ArrayBuffer | null> {
  const pair = (await inStore('readonly', (store) => store.get(PAIR))) as CryptoKeyPair | undefined;
  return pair ? crypto.subtle.sign(SIGNATURE, pair.privateKey, new TextEncoder().encode(text)) : null;
}

/** Uses the database. Rejects if the browser has none, or takes longer than a second. */
function inStore<T>(mode: IDBTransactionMode, use: (store: IDBObjectStore) => IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    setTimeout(() => reject(new Error('the database takes too long')), 1_000);
    const opening = indexedDB.open(DATABASE, 1);
    opening.onupgradeneeded = () => opening.result.createObjectStore(STORE);
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => {
      const database = opening.result;
      try {
        const transaction = database.transaction(STORE, mode);
        const request = use(transaction.objectStore(STORE));
        transaction.oncomplete = () => {
          database.close();
          resolve(request.result);
        };
        transaction.onabort = () => reject(transaction.error);
      } catch (error) {
        database.close();
        reject(error);
      }
    };
  });
}
