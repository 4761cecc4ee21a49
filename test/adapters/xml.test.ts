// Our reader of XML against an independent one: what one refuses the other refuses, what one tells the other tells.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { SaxesParser } from 'saxes';
import { UsageFileError } from '../../src/adapters/index.js';
import { XmlReader } from '../../src/adapters/green-button/xml.js';
import { trial } from '../support/counts.js';

type Told = [what: 'open' | 'text' | 'close', text: string, attributes?: [string, string][]][];

/** Neighbouring texts are one: in how many pieces they come is nobody's promise. */
function tell(
  told: Told,
  what: 'open' | 'text' | 'close',
  text: string,
  attributes?: [string, string][],
): void {
  const last = told.at(-1);
  if (what === 'text' && last?.[0] === 'text') last[1] += text;
  else if (what !== 'text' || text !== '') told.push(attributes ? [what, text, attributes] : [what, text]);
}

function ours(pieces: readonly string[]): Told {
  const told: Told = [];
  const reader = new XmlReader({
    open: (name, attributes) => {
      tell(told, 'open', name, [...attributes]);
    },
    text: (text) => {
      tell(told, 'text', text);
    },
    close: (name) => {
      tell(told, 'close', name);
    },
  });
  pieces.forEach((piece) => {
    reader.write(piece);
  });
  reader.end();
  return told;
}

function theirs(text: string): Told | undefined {
  const told: Told = [];
  const parser = new SaxesParser({ xmlns: false });
  let depth = 0;
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    depth += 1;
    tell(told, 'open', name, Object.entries(attributes));
  });
  parser.on('text', (found) => {
    if (depth > 0) tell(told, 'text', found);
  });
  parser.on('cdata', (found) => {
    tell(told, 'text', found);
  });
  parser.on('closetag', ({ name }) => {
    depth -= 1;
    tell(told, 'close', name);
  });
  try {
    parser.write(text).close();
  } catch {
    return undefined;
  }
  return told;
}

/** Text cut at some places, never inside a character. */
function cutAt(text: string, places: readonly number[]): string[] {
  const characters = [...text];
  const cuts = [...new Set(places.map((place) => place % (characters.length + 1)))].sort((a, b) => a - b);
  return [...cuts, characters.length].map((cut, index) =>
    characters.slice(cuts[index - 1] ?? 0, cut).join(''),
  );
}

const name = fc.constantFrom('a', 'b', 'espi:value', 'ñandú', '_x.1-2', 'é');
const content = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.constantFrom(
      '1',
      ' ',
      'é',
      '\n',
      '\r\n',
      '\r',
      '&amp;',
      '&lt;',
      '&#65;',
      '&#x1F600;',
      '😀',
      ']]',
      '"',
      "'",
      '\t',
    ),
  },
  fc.constantFrom('<![CDATA[ <x> & ]]>', '<!-- a - b -->', '<?go now?>', '<![CDATA[]]>', '<!---->'),
);
const attribute = fc
  .tuple(
    name,
    fc.constantFrom('"v"', "'v'", '"a>b"', '"&quot;"', "'\n\t'", '""'),
    fc.constantFrom('=', ' = '),
  )
  .map(([key, value, equals]) => ` ${key}${equals}${value}`);
const { node } = fc.letrec<{ node: string; child: string }>((tie) => ({
  child: fc.oneof({ depthSize: 'small' }, content, tie('node')),
  node: fc
    .tuple(
      name,
      fc.array(attribute, { maxLength: 2 }),
      fc.array(tie('child'), { maxLength: 5 }),
      fc.boolean(),
    )
    .map(([tag, attributes, children, isShort]) =>
      children.length === 0 && isShort
        ? `<${tag}${attributes.join('')}/>`
        : `<${tag}${attributes.join('')}>${children.join('')}</${tag} >`,
    ),
}));
const document = fc
  .tuple(
    fc.constantFrom('', '<?xml version="1.0" encoding="UTF-8"?>\n', "<?xml version='1.0'?>"),
    node,
    fc.constantFrom('', '\n', '<!-- end -->'),
  )
  .map((parts) => parts.join(''));
/** What breaks documents, or nearly. */
const splinter = fc.constantFrom(
  ...[
    '<',
    '>',
    '/',
    '&',
    ';',
    '"',
    "'",
    '=',
    ']]>',
    '--',
    '<!--',
    '-->',
    '<?',
    '?>',
    '<![CDATA[',
    '&#0;',
    '&#x;',
    '&nbsp;',
    '</a>',
    '<a>',
    ' ',
    '\0',
    '\u000B',
    '\uFFFE',
    'é',
    '1',
    ':',
    '<?xml version="1.0"?>',
    '&#xD800;',
    '&#1114112;',
    'x y="1" y="2"',
  ],
);
const broken = fc
  .tuple(
    document,
    fc.array(fc.tuple(fc.nat(), fc.integer({ min: 0, max: 3 }), splinter), { minLength: 1, maxLength: 3 }),
  )
  .map(([text, changes]) =>
    changes.reduce((changed, [at, length, put]) => {
      const characters = [...changed];
      characters.splice(at % (characters.length + 1), length, put);
      return characters.join('');
    }, text),
  );
const cuts = fc.array(fc.nat(), { maxLength: 6 });

describe('the reader of XML, against saxes', () => {
  it('tells the same of whole documents, in whatever pieces they come', () => {
    fc.assert(
      fc.property(document, cuts, (text, places) => {
        const oracle = theirs(text);
        // Two attributes of one name are the generator's doing.
        if (!oracle) assert.throws(() => ours([text]), UsageFileError);
        else assert.deepEqual(ours(cutAt(text, places)), oracle);
      }),
      trial(20_000),
    );
  });

  it('refuses the same broken documents', () => {
    let refused = 0;
    fc.assert(
      fc.property(broken, cuts, (text, places) => {
        const oracle = theirs(text);
        if (!oracle) {
          refused += 1;
          assert.throws(() => ours(cutAt(text, places)), UsageFileError, JSON.stringify(text));
        } else assert.deepEqual(ours(cutAt(text, places)), oracle, JSON.stringify(text));
      }),
      trial(50_000),
    );
    assert.ok(refused > 100);
  });
});

describe('the reader of XML', () => {
  const kindOf = (text: string): string => {
    try {
      ours([text]);
    } catch (error) {
      if (error instanceof UsageFileError) return error.kind;
    }
    return 'read';
  };
  it('refuses document types, and so every entity', () => {
    const bomb = `<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "bbbbbbbbbb"><!ENTITY c "&b;&b;&b;&b;">]><a>&c;</a>`;
    assert.equal(kindOf(bomb), 'forbidden-markup');
    assert.equal(kindOf('<!DOCTYPE a SYSTEM "file:///etc/hosts"><a/>'), 'forbidden-markup');
    assert.equal(kindOf('<a>&c;</a>'), 'malformed');
  });
  it('tells what is cut off from what is wrong', () => {
    for (const text of ['<a>', '<a', '<a><b></b>', '<a x="', '<a><!-- ', '<a><![CDATA['])
      assert.equal(kindOf(text), 'truncated', text);
    for (const text of ['', ' ', '<a></b>', '<a/><b/>', '<a/>x', 'x'])
      assert.equal(kindOf(text), 'malformed', text);
  });
  it('bounds depth and the length of a tag', () => {
    assert.equal(kindOf('<a>'.repeat(200)), 'malformed');
    assert.equal(kindOf(`<a x="${'y'.repeat(2_000_000)}`), 'too-large');
  });
  it('says where', () => {
    assert.throws(
      () => ours(['<a>12', '34</b>']),
      (error: unknown) => error instanceof UsageFileError && error.place.offset === 7,
    );
  });
});
