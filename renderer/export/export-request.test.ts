import { describe, expect, it } from 'vitest';
import { wantedFrom } from './export-request';

describe('what a print begins with', () => {
  it('is paper, and never a page full of black', () => {
    const kept = { format: 'png', page: 'slide', theme: 'dark' } as const;
    expect(wantedFrom(kept, true)).toMatchObject({ format: 'pdf', page: 'a4', theme: 'print' });
    expect(wantedFrom(kept)).toMatchObject({ format: 'png', page: 'slide', theme: 'dark' });
    expect(wantedFrom({ page: 'a3', theme: 'light' }, true)).toMatchObject({ page: 'a3', theme: 'light' });
  });
});
