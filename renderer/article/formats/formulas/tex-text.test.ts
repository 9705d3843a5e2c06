import { describe, expect, it } from 'vitest';
import { texText } from './tex-text';

describe('a formula of TeX', () => {
  it.each([
    ['p', 'p'],
    ['constructor', 'constructor'],
    ['p,\\ p \\to q \\vdash q', 'p, p → q ⊢ q'],
    ['x^2=4', 'x² = 4'],
    ['x \\geq 0', 'x ≥ 0'],
    ['a - b + 2 c', 'a − b + 2c'],
    ['x_{max}^{n+1}', 'x_maxⁿ⁺¹'],
    ['\\alpha x + \\Omega', 'αx + Ω'],
    ['\\frac{a+b}{c} \\cdot \\frac12', '(a+b)/c · 1/2'],
    ['\\sqrt[3]{x} = \\sqrt{x + 1}', '³√x = √(x + 1)'],
    ['\\forall x\\,(Fx \\rightarrow \\exists y\\, Gy)', '∀x (Fx → ∃y Gy)'],
    ['\\sum_{i=1}^{n} i', '∑_(i = 1)ⁿ i'],
    ['2\\sin x + \\log_2 (y) + \\lim_{x \\to 0} f(x)', '2 sin x + log₂(y) + lim_(x → 0) f(x)'],
    ['P(A \\mid B) = 0{,}5', 'P(A | B) = 0,5'],
    ['\\text{if } x > 0 \\text{ and so on}', 'if x > 0 and so on'],
    ['\\mathbb{R} \\setminus \\mathcal{A}', 'ℝ ∖ A'],
    ["f'(x) = \\bar{x}", 'f′(x) = x̄'],
    ['90^\\circ \\not= 5\\,\\%', '90° ≠ 5 %'],
    ['\\left( \\frac{1}{2} \\right.', '(1/2'],
    ['\\begin{aligned} a &= b \\\\ &= c \\end{aligned}', 'a = b; = c'],
    ['f(x) = \\begin{cases} 1 & x > 0 \\\\ 0 \\end{cases}', 'f(x) = { 1 x > 0; 0'],
    ['a \\equiv b \\pmod{n}', 'a ≡ b (mod n)'],
    ['{\\displaystyle \\neg p\\lor q}', '¬p ∨ q'],
    ['\\{ n \\in \\mathbb{N} \\}', '{n ∈ ℕ}'],
  ])('is read as the letters of it: %s', (tex, text) => {
    expect(texText(tex)).toBe(text);
  });

  it.each([
    '\\unknown{x}',
    '\\frac{a}',
    '{a',
    'a}',
    'x^',
    'x^^2',
    '\\begin{tikzpicture} a \\end{tikzpicture}',
    '5 and the other one',
    '5 = five euros or 6',
    '\\text{a',
  ])('that is not understood has none: %s', (tex) => {
    expect(texText(tex)).toBeNull();
  });

  it.each(['{', '\\sqrt', '\\frac', '\\left(', '^', 'x_', '\\begin{cases}', '\\text{', '[', ' ', 'a '])(
    'is read in a moment, however often it opens: %s',
    { timeout: 15_000 },
    (sign) => {
      for (let times = 0; times < 100; times++)
        expect(texText(`${sign.repeat(Math.floor(4900 / sign.length))}\\unknown`)).toBeNull();
    },
  );
});
