import { Graphviz } from '@hpcc-js/wasm-graphviz';
import { validateXML } from 'xmllint-wasm';
import { readXml } from '../formats/interchange/xml';

/** The lines of text of a part of a picture, and the name of the part. */
export interface DrawnPart {
  readonly kind: string;
  readonly name: string;
  readonly lines: readonly string[];
}

/** Returns the picture that Graphviz makes of a text in DOT. Throws if there is an error, or the picture is no XML. */
export async function drawWithGraphviz(text: string): Promise<DrawnPart[]> {
  const parts: { kind: string; name: string; lines: string[] }[] = [];
  let element = '';
  const { isRead, problems } = readXml(await layOut(text), () => ({
    open: ({ name, attributes }) => {
      element = name;
      const kind = name === 'g' ? attributes.get('class') : undefined;
      if (kind !== undefined) parts.push({ kind, name: '', lines: [] });
      if (name === 'text') parts.at(-1)?.lines.push('');
    },
    text: (words) => {
      const part = parts.at(-1);
      if (part && element === 'title') part.name += words;
      else if (part && element === 'text') part.lines.push(part.lines.pop() + words);
    },
    close: () => {
      element = '';
    },
  }));
  if (!isRead || problems.length > 0) throw new Error(`no picture: ${JSON.stringify(problems)}`);
  return parts;
}

/** Lays a text out. When the program, which is in WebAssembly, stops after many pictures, a new one is asked. */
async function layOut(text: string): Promise<string> {
  try {
    return (await Graphviz.load()).layout(text, 'svg');
  } catch (error) {
    if (!(error instanceof WebAssembly.RuntimeError)) throw error;
    Graphviz.unload();
    return (await Graphviz.load()).layout(text, 'svg');
  }
}

/** Returns what xmllint finds wrong in texts in XML, beside a schema if there is one; an empty list for good ones. */
export async function faultsInXml(texts: readonly string[], schema?: string): Promise<readonly string[]> {
  const xml = texts.map((contents, index) => ({ fileName: `${index + 1}.xml`, contents }));
  const check = schema === undefined ? { normalization: 'c14n' as const } : { schema: [schema] };
  const { valid, errors } = await validateXML({ xml, ...check, initialMemoryPages: 1024, maxMemoryPages: 16_384 });
  const halves = texts.filter((text) => /\p{Surrogate}/u.test(text)).map((text) => `half a character: ${text}`);
  return valid ? halves : [...halves, ...errors.map(({ rawMessage }) => rawMessage), 'not valid'];
}
