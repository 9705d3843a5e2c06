import { describe, expect, it } from 'vitest';
import { exportRequestFrom } from './export-request';

describe('what a print begins with', () => {
  it('is paper, and never a page full of black', () => {
    const kept = { format: 'png', page: 'slide', theme: 'dark' } as const;
    expect(exportRequestFrom(kept, true)).toMatchObject({ format: 'pdf', page: 'a4', theme: 'print' });
    expect(exportRequestFrom(kept)).toMatchObject({ format: 'png', page: 'slide', theme: 'dark' });
    expect(exportRequestFrom({ page: 'a3', theme: 'light' }, true)).toMatchObject({ page: 'a3', theme: 'light' });
  });
});
