const pairs = (table: string) =>
  new Map(
    table
      .trim()
      .split(/\s*\n\s*|\s{2,}/)
      .map((pair) => pair.split(' ') as [string, string]),
  );

/** The signs of the commands of TeX. */
export const SIGNS = pairs(`
  alpha α  beta β  gamma γ  delta δ  epsilon ε  varepsilon ε  zeta ζ  eta η  theta θ  vartheta ϑ  iota ι  kappa κ
  lambda λ  mu μ  nu ν  xi ξ  pi π  varpi ϖ  rho ρ  varrho ϱ  sigma σ  varsigma ς  tau τ  upsilon υ  phi φ  varphi φ
  chi χ  psi ψ  omega ω  Gamma Γ  Delta Δ  Theta Θ  Lambda Λ  Xi Ξ  Pi Π  Sigma Σ  Upsilon Υ  Phi Φ  Psi Ψ  Omega Ω
  le ≤  leq ≤  leqslant ≤  ge ≥  geq ≥  geqslant ≥  lt <  gt >  ne ≠  neq ≠  ll ≪  gg ≫  approx ≈  equiv ≡  cong ≅
  sim ∼  simeq ≃  propto ∝  doteq ≐  to →  rightarrow →  longrightarrow →  leftarrow ←  gets ←  mapsto ↦  implies ⟹
  Rightarrow ⇒  Longrightarrow ⟹  Leftarrow ⇐  leftrightarrow ↔  Leftrightarrow ⇔  iff ⟺  Longleftrightarrow ⟺
  uparrow ↑  downarrow ↓  in ∈  notin ∉  ni ∋  subset ⊂  subseteq ⊆  subsetneq ⊊  supset ⊃  supseteq ⊇  cup ∪  cap ∩
  setminus ∖  emptyset ∅  varnothing ∅  land ∧  wedge ∧  lor ∨  vee ∨  neg ¬  lnot ¬  forall ∀  exists ∃  nexists ∄
  vdash ⊢  nvdash ⊬  vDash ⊨  models ⊨  nvDash ⊭  therefore ∴  because ∵  top ⊤  bot ⊥  perp ⊥  parallel ∥  mid |
  Box □  square □  Diamond ◇  lozenge ◊  pm ±  mp ∓  times ×  div ÷  cdot ·  ast *  star ⋆  circ ∘  bullet •  oplus ⊕
  otimes ⊗  infty ∞  partial ∂  nabla ∇  sum ∑  prod ∏  int ∫  iint ∬  oint ∮  bigcup ⋃  bigcap ⋂  bigwedge ⋀  bigvee ⋁
  ldots …  dots …  dotsc …  cdots ⋯  dotsb ⋯  vdots ⋮  ddots ⋱  prime ′  hbar ℏ  ell ℓ  Re ℜ  Im ℑ  aleph ℵ  angle ∠
  triangle △  colon :  langle ⟨  rangle ⟩  lfloor ⌊  rfloor ⌋  lceil ⌈  rceil ⌉  vert |  lvert |  rvert |  Vert ‖
  lVert ‖  rVert ‖  backslash \\  lbrace {  rbrace }  { {  } }  | ‖  % %  $ $  & &  # #  _ _  checkmark ✓  dagger †
`);
/** The marks over letters. */
export const ACCENTS = pairs(
  'bar \u0304  overline \u0305  hat \u0302  widehat \u0302  tilde \u0303  vec \u20d7  dot \u0307',
);
export const DOUBLE_STRUCK = pairs('N ℕ  Z ℤ  Q ℚ  R ℝ  C ℂ  P ℙ  H ℍ  E 𝔼');
/** The brackets of environments; a star after the name has no meaning for the words. */
export const ENVIRONMENTS = new Map<string, readonly [string, string]>([
  ...'aligned align gathered gather split equation matrix smallmatrix'
    .split(' ')
    .map((name): [string, [string, string]] => [name, ['', '']]),
  ['cases', ['{\u00a0', '']],
  ['pmatrix', ['(', ')']],
  ['bmatrix', ['[', ']']],
  ['vmatrix', ['|', '|']],
]);
