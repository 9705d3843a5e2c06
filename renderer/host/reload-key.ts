const DATABASE = 'counterpoint';
const STORE = 'keys';
const PAIR = 'reload';

const ALGORITHM = { name: 'ECDSA', namedCurve: 'P-256' } as const;
const SIGNATURE = { name: 'ECDSA', hash: 'SHA-256' } as const;

/**
 * Makes the key by which a window proves after a reload that it was admitted before, and returns its
 * public half (SPKI). The private half is kept in this browser and cannot be read, not even by us.
 */
export async function makeReloadKey(): Promise<ArrayBuffer> {
  const pair = await crypto.subtle.generateKey(ALGORITHM, false, ['sign']);
  await inStore('readwrite', (store) => store.put(pair, PAIR));
  return crypto.subtle.exportKey('spki', pair.publicKey);
}

/** Signs a text with the kept key. Null if there is none. */
export async function signWithReloadKey(text: string): Promise<ArrayBuffer | null> {
  const pair = (await inStore('readonly', (store) => store.get(PAIR))) as CryptoKeyPair | undefined;
  return pair ? crypto.subtle.sign(SIGNATURE, pair.privateKey, new TextEncoder().encode(text)) : null;
}

function inStore<T>(mode: IDBTransactionMode, use: (store: IDBObjectStore) => IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open(DATABASE, 1);
    opening.onupgradeneeded = () => opening.result.createObjectStore(STORE);
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => {
      const database = opening.result;
      const transaction = database.transaction(STORE, mode);
      const request = use(transaction.objectStore(STORE));
      transaction.oncomplete = () => {
        database.close();
        resolve(request.result);
      };
      transaction.onabort = () => reject(transaction.error);
    };
  });
}
