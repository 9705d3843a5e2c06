import { lease, loan, minutes } from './docx-list-pages.mjs';
import {
  footnote,
  footnoteMark,
  formula,
  fraction,
  heading,
  item,
  list,
  listKind,
  paragraph,
  power,
  run,
  style,
  symbols,
  table,
  wordFile,
} from './docx-writer.mjs';

/** Formulas in a line. */
const sceptic = () =>
  wordFile({
    body: [
      heading(1, 'Notes on the sceptic’s argument'),
      paragraph(
        run('Let ') +
          formula(symbols('p')) +
          run(' stand for “I have hands” and ') +
          formula(symbols('q')) +
          run(' for “I am being deceived.” The sceptic holds that ') +
          formula(symbols('p→¬q')) +
          run(', and that nobody knows ') +
          formula(symbols('¬q')) +
          run('. So nobody knows ') +
          formula(symbols('p')) +
          run(' either.'),
      ),
      paragraph(
        run('The chance of being deceived is, on any view, small: ') +
          formula(`${symbols('P(q)')}${symbols('=')}${fraction(symbols('x'), `${symbols('1+')}${power('x', '2')}`)}`) +
          run('. But is a small chance no chance? As Moore said, ') +
          formula(`<m:rad><m:radPr><m:degHide m:val="1"/></m:radPr><m:deg/><m:e>${symbols('2')}</m:e></m:rad>`) +
          run(' is irrational whether or not anyone is awake to see it.'),
      ),
      heading(2, 'Two replies'),
      item(1, 0, 'One may deny that knowledge is closed under known entailment.'),
      item(
        1,
        0,
        run('One may say that ') +
          formula(symbols('p')) +
          run(' is known if ') +
          formula(`<m:sSub><m:e>${symbols('x')}</m:e><m:sub>${symbols('i')}</m:sub></m:sSub>${symbols('>c')}`) +
          run(' for each test ') +
          formula(symbols('i')) +
          run('.'),
      ),
      paragraph('Neither reply is cheap.'),
    ].join(''),
    numbering: listKind(0, [['decimal', '%1.']]) + list(1, 0),
  });

/** A formula on a line of its own, raised letters, and footnotes. */
const fall = () =>
  wordFile({
    body: [
      heading(1, 'La chute des corps'),
      paragraph(
        run(
          'Une pierre qu’on lâche tombe de plus en plus vite. Galilée l’a montré vers 1604 avec des plans inclinés.',
        ) +
          footnoteMark(1) +
          run(' La distance parcourue est'),
      ),
      paragraph(
        `<m:oMathPara>${formula(`${symbols('d=')}${fraction(`${symbols('g')}${power('t', '2')}`, symbols('2'))}`)}</m:oMathPara>`,
      ),
      paragraph(
        run('où ') +
          run('g', '<w:i/>') +
          run(' vaut 9,81 m/s') +
          run('2', '<w:vertAlign w:val="superscript"/>') +
          run(' et ') +
          run('t', '<w:i/>') +
          run(' est le temps en secondes. C’est tout !'),
      ),
      paragraph(
        run('Une plume tombe moins vite, parce que l’air la retient. Dans le vide, elle tombe comme la pierre. ') +
          run('On l’a vu sur la Lune en 1971.') +
          footnoteMark(2),
      ),
    ].join(''),
    footnotes:
      footnote(1, 'Il ne disposait que d’une horloge à eau.') +
      footnote(2, 'L’astronaute avait pris un marteau et une plume de faucon.'),
  });

/** A table of data, and one of two columns of text. */
const canteen = () =>
  wordFile({
    body: [
      heading(1, 'Informe sobre el comedor escolar'),
      paragraph(
        'El comedor atiende cada día a 186 alumnos en dos turnos. Según la encuesta de marzo, tres de cada cuatro están contentos. ¿Qué dicen los demás?',
      ),
      table([
        ['Turno', 'Alumnos', 'Espera'],
        ['Primero', '102', '6 min'],
        ['Segundo', '84', '15 min'],
      ]),
      paragraph('<w:r/>'),
      table([
        [
          paragraph('Los padres valoran el precio. La cocina está en el propio centro.') +
            paragraph('Nadie ha enfermado en diez años.'),
          paragraph('El segundo turno come tarde. A las tres quedan pocas verduras.') +
            paragraph('La Sra. Vidal propone un tercer turno.'),
        ],
      ]),
      paragraph(
        'Por todo ello, recomendamos abrir el comedor a las doce y media. El coste sería de 2.400 € al año, aprox. un uno por ciento del presupuesto.',
      ),
    ].join(''),
  });

/** Line breaks, a link, hidden words, and changes that are marked. */
const letter = () =>
  wordFile({
    body: [
      heading(1, 'Письмо в редакцию'),
      paragraph(
        `${run('Прошу напечатать моё письмо о нашей набережной. Её закрыли на ремонт в 2020 г. и до сих пор не открыли. Жители ходят вдоль забора')}<w:r><w:br/></w:r>${run('и смотрят на реку в щели.')}`,
      ),
      paragraph(
        `${run('Мэр обещал закончить работы к ')}<w:del w:id="1" w:author="A"><w:r><w:delText>апрелю</w:delText></w:r></w:del><w:ins w:id="2" w:author="A">${run('маю')}</w:ins>${run('. Май прошёл. Где же набережная?')}`,
      ),
      paragraph(
        `${run('Подробности есть на сайте ')}<w:hyperlink r:id="link1">${run('www.naberezhnaya.example/novosti.html?page=2', '<w:u w:val="single"/>')}</w:hyperlink>${run(', его ведут студенты.')}${run('скрыто', '<w:vanish/>')}`,
      ),
      paragraph(`${run('С уважением,')}<w:r><w:br/></w:r>${run('И. П. Орлова, учительница')}`),
    ].join(''),
    links: { link1: 'http://www.naberezhnaya.example/novosti.html' },
  });

const thai = () =>
  wordFile({
    body: [
      heading(1, 'จดหมายถึงผู้ปกครอง'),
      ...[
        'โรงเรียนจะเริ่มเรียนเวลาเก้าโมงเช้าตั้งแต่เดือนหน้าเป็นต้นไป',
        'เด็กหลายคนนอนไม่พอจึงเรียนไม่รู้เรื่องในชั่วโมงแรก',
        'ผู้ปกครองท่านใดไม่เห็นด้วยโปรดเขียนถึงครูใหญ่ภายในวันที่ 15',
        'รถรับส่งจะออกช้าลงหนึ่งชั่วโมงทุกวัน',
        'ขอขอบคุณทุกท่าน',
      ].map((text) => paragraph(text)),
    ].join(''),
  });

/** A text box, which the file holds twice, a form field, and a heading by a style with a name in Turkish. */
const irrigation = () => {
  const note = `<w:txbxContent>${paragraph('Not: Ölçümler her ayın 1. günü yapılmıştır.')}</w:txbxContent>`;
  const box = `<mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:anchor><a:graphic><a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><wps:wsp><wps:txbx>${note}</wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape><v:textbox>${note}</v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent>`;
  return wordFile({
    body: [
      paragraph('Sulama raporu', '<w:pStyle w:val="Balk1"/>'),
      paragraph(
        `${run('Köyümüzde sulama suyu her yıl azalıyor. 2015’te kuyularda su 12 m derindeydi, bugün 31 m derinde. Bunun nedeni nedir?')}<w:r>${box}</w:r>`,
      ),
      paragraph(
        `${run('Tarlaların çoğunda hâlâ salma sulama yapılıyor. Damla sulama, 10')}${run('4', '<w:vertAlign w:val="superscript"/>')}${run(' m')}${run('2', '<w:vertAlign w:val="superscript"/>')}${run(' tarlada suyun yarısını kurtarır. Av. ')}<w:sdt><w:sdtPr/><w:sdtContent>${run('Kemal Öz')}</w:sdtContent></w:sdt>${run('’e göre kanun da bunu gerektiriyor, bkz. Madde 6.')}`,
      ),
      paragraph('Kooperatif, boruların parasını üç yılda geri alır. Kim karşı çıkabilir ki?'),
    ].join(''),
    styles: style('Balk1', 'Başlık 1', '<w:pPr><w:outlineLvl w:val="0"/></w:pPr>'),
  });
};

/** Headings of a style of one's own, endnotes, Roman numbers, hyphens of Word. */
const thesis = () =>
  wordFile({
    body: [
      paragraph('Silence as an answer', '<w:pStyle w:val="Title"/>'),
      paragraph('Introduction', '<w:pStyle w:val="Chapter"/>'),
      paragraph(
        `${run('A witness who says nothing has said something, or so the jury thinks.')}<w:r><w:endnoteReference w:id="1"/></w:r>${run(' In re')}<w:r><w:noBreakHyphen/></w:r>${run('entering the debate, I side with the jury.')}`,
      ),
      paragraph('Consider two cases.'),
      item(1, 0, 'The witness does not know the answer.'),
      item(1, 0, 'The witness knows it and would rather not say.'),
      paragraph(
        `${run('In the second case the silence is evi')}<w:r><w:softHyphen/></w:r>${run('dence. Dr.')}<w:r><w:t xml:space="preserve"> </w:t></w:r>${run('Brandt objects that it is no more than a habit.')}`,
      ),
    ].join(''),
    styles:
      style('Title', 'Title') +
      style('Heading1', 'heading 1', '<w:pPr><w:outlineLvl w:val="0"/></w:pPr>') +
      style('Chapter', 'My chapter', '<w:basedOn w:val="Heading1"/>'),
    numbering: listKind(0, [['lowerRoman', '%1.']]) + list(1, 0),
    endnotes: `<w:endnote w:id="1">${paragraph(run('See the rules of the court, p. 17.'))}</w:endnote>`,
  });

/** Headings that are only bold, and paragraphs in pieces, as Word cuts them. */
const contract = () =>
  wordFile({
    body: [
      paragraph(run('Contrato de arrendamiento', '<w:b/>'), '<w:jc w:val="center"/>'),
      paragraph(
        `${run('En Sevilla, a 3 de mayo de 2024, D. ')}<w:proofErr w:type="spellStart"/>${run('Luis')}<w:proofErr w:type="spellEnd"/>${run(' Vega (en adelante, «el arrendador') + run('») y D.')}${run('ª Ana Mora («la arrendataria») acuerdan lo siguiente.')}`,
      ),
      paragraph(run('Primera. ', '<w:b/>') + run('Objeto', '<w:b/>')),
      paragraph(
        `${run('El arrendador cede el local de la C/ Feria, núm. 12, bajo izq., para uso comercial.')}<w:bookmarkStart w:id="0" w:name="a"/><w:bookmarkEnd w:id="0"/>${run(' No se permite vivir en él.')}`,
      ),
      paragraph(run('Segunda. Renta', '<w:b/>')),
      paragraph(
        'La renta es de 650 € al mes. Se pagará antes del día 5 de cada mes, p. ej. por transferencia. ¿Y si no se paga? Véase el art. 27 de la Ley 29/1994.',
      ),
    ].join(''),
  });

/** The Word documents by the names of their pages. */
export const WORD_PAGES = {
  'en-lease.docx': lease,
  'de-protokoll.docx': minutes,
  'en-sceptic.docx': sceptic,
  'fr-chute.docx': fall,
  'es-comedor.docx': canteen,
  'ru-pismo.docx': letter,
  'th-jotmai.docx': thai,
  'tr-sulama.docx': irrigation,
  'en-thesis.docx': thesis,
  'pl-umowa.docx': loan,
  'es-contrato.docx': contract,
};
