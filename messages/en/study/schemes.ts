import { message } from '../../catalogue';

/** A critical question, and the claim that it becomes: an objection, or a premise that answers it. */
export interface QuestionText {
  readonly asks: string;
  readonly but: string;
  readonly and: string;
}

/** Argumentation schemes and their critical questions. */
export const schemes = {
  schemes: {
    'expert-opinion': {
      name: 'Expert opinion',
      says: 'An expert on the subject says so, so it is probably true.',
      example: '“The doctor says this tablet helps, so it probably helps.”',
      questions: {
        expert: {
          asks: 'Is this person really an expert?',
          but: 'This person is not known to be an expert',
          and: 'This person is an expert',
        },
        field: {
          asks: 'Does the claim belong to this person’s field?',
          but: 'The claim is outside this person’s field',
          and: 'The claim belongs to this person’s field',
        },
        said: {
          asks: 'Did the expert say exactly this, or has it been exaggerated?',
          but: 'The expert did not put it like this',
          and: 'The expert said exactly this',
        },
        bias: {
          asks: 'Does the expert gain anything by saying so?',
          but: 'The expert gains something by saying so and may be biased',
          and: 'The expert gains nothing by saying so',
        },
        evidence: {
          asks: 'Does the expert give evidence?',
          but: 'The expert gives no evidence for it',
          and: 'The expert gives evidence that can be checked',
        },
        others: {
          asks: 'Do other experts agree?',
          but: 'Other experts on the subject disagree',
          and: 'Other experts on the subject agree',
        },
      },
    },
    'position-to-know': {
      name: 'Eyewitness',
      says: 'Someone who was there says so, so it is probably true.',
      example: '“The bus driver says the light was red, so it was red.”',
      questions: {
        knows: {
          asks: 'Could this person know it from where they were?',
          but: 'This person could not know it from where they were',
          and: 'This person was in a position to know it',
        },
        said: {
          asks: 'Did this person really say so?',
          but: 'This person did not say so',
          and: 'There is a record of this person saying so',
        },
        honest: {
          asks: 'Can this person be trusted to tell the truth?',
          but: 'There is reason to doubt that this person tells the truth',
          and: 'This person has no reason to lie',
        },
      },
    },
    analogy: {
      name: 'Analogy',
      says: 'It was so in a similar case, so it is so here.',
      example: '“The ban on phones worked next door, so it will work here.”',
      questions: {
        true: {
          asks: 'Was it really so in the other case?',
          but: 'It was not so in the other case',
          and: 'It is known to have been so in the other case',
        },
        alike: {
          asks: 'Are the two cases alike in what matters?',
          but: 'The two cases are not alike in what matters here',
          and: 'The two cases are alike in what matters here',
        },
        different: {
          asks: 'Is there a difference that changes the outcome?',
          but: 'The two cases differ in a way that changes the outcome',
          and: 'No difference between the two cases changes the outcome',
        },
        counter: {
          asks: 'Is there a similar case where it was not so?',
          but: 'In another, equally similar case it was not so',
          and: 'It was the same in other similar cases',
        },
      },
    },
    'cause-to-effect': {
      name: 'Cause to effect',
      says: 'A causes B, and A is happening, so B will happen.',
      example: '“It froze last night, so the road will be icy.”',
      questions: {
        occurs: {
          asks: 'Does the cause really occur?',
          but: 'The cause does not occur here',
          and: 'The cause does occur here',
        },
        strong: {
          asks: 'Is the cause known to have this effect?',
          but: 'This cause is not known to have this effect',
          and: 'This cause has been shown to have this effect',
        },
        prevented: {
          asks: 'Could something prevent the effect?',
          but: 'Something else will prevent the effect',
          and: 'Nothing prevents the effect',
        },
        otherwise: {
          asks: 'Is there evidence that the effect does not occur?',
          but: 'Studies did not find the effect',
          and: 'Studies did find the effect',
        },
      },
    },
    correlation: {
      name: 'Correlation to cause',
      says: 'Two things occur together, so one causes the other.',
      example: '“Pupils who eat breakfast get better marks, so breakfast improves marks.”',
      questions: {
        real: {
          asks: 'Do the two really occur together?',
          but: 'The two do not usually occur together',
          and: 'Counts show that the two occur together',
        },
        chance: {
          asks: 'Could it be chance?',
          but: 'It may be chance that the two occur together',
          and: 'The two occur together too often for chance',
        },
        reversed: {
          asks: 'Could it be the other way round?',
          but: 'It may be the other way round: the second causes the first',
          and: 'The first comes before the second',
        },
        third: {
          asks: 'Could something else cause both?',
          but: 'Something else may cause both',
          and: 'The two occur together even when everything else stays the same',
        },
      },
    },
    sign: {
      name: 'Sign',
      says: 'There is a sign of it, so it must be there.',
      example: '“There is smoke, so there is a fire.”',
      questions: {
        there: {
          asks: 'Is the sign really there?',
          but: 'The sign is not really there',
          and: 'Several people have seen the sign',
        },
        reliable: {
          asks: 'How reliable is the sign?',
          but: 'The sign often means something else',
          and: 'The sign hardly ever means anything else',
        },
        other: {
          asks: 'Does something else explain the sign better?',
          but: 'Something else explains the sign at least as well',
          and: 'Nothing else explains the sign as well',
        },
      },
    },
    example: {
      name: 'Example',
      says: 'It is so in this case, so it is so in general.',
      example: '“My cousin learnt French in a year, so anyone can.”',
      questions: {
        true: {
          asks: 'Is the example true?',
          but: 'The example is not true',
          and: 'The example is on record',
        },
        fits: {
          asks: 'Is it really an example of this?',
          but: 'It is an example of something else',
          and: 'It is a clear example of this',
        },
        typical: {
          asks: 'Is the example typical?',
          but: 'The example is not typical',
          and: 'The example is typical',
        },
        few: {
          asks: 'Are there enough examples for such a general claim?',
          but: 'One example is not enough for such a general claim',
          and: 'There are many more examples like it',
        },
        exception: {
          asks: 'Are there examples of the opposite?',
          but: 'There are examples of the opposite',
          and: 'No example of the opposite is known',
        },
      },
    },
    consequences: {
      name: 'Consequences',
      says: 'It would have good or bad results, so we should or should not do it.',
      example: '“A longer break would make us late, so we should not have one.”',
      questions: {
        likely: {
          asks: 'How likely is this result?',
          but: 'This result is unlikely',
          and: 'There is good evidence for this result',
        },
        worth: {
          asks: 'Is the result really that good or bad?',
          but: 'The result is not that good or bad',
          and: 'The result matters to those it affects',
        },
        other: {
          asks: 'Would another result outweigh it?',
          but: 'Another result would outweigh it',
          and: 'No other result would outweigh it',
        },
      },
    },
    'popular-opinion': {
      name: 'Popular opinion or practice',
      says: 'Most people believe it or do it, so it is true or right.',
      example: '“Everybody copies homework, so it is all right.”',
      questions: {
        most: {
          asks: 'Do most people really believe or do it?',
          but: 'Most people do not believe or do it',
          and: 'A survey shows that most people believe or do it',
        },
        informed: {
          asks: 'Do they have a good reason, or do they just follow each other?',
          but: 'Most people believe or do it only because others do',
          and: 'Most people have reasons of their own for it',
        },
        otherwise: {
          asks: 'Is there a good reason to disagree?',
          but: 'There is a good reason to disagree with most people',
          and: 'There is no known good reason to disagree',
        },
      },
    },
    rule: {
      name: 'Rule or precedent',
      says: 'A rule or an earlier decision says what to do in such cases, so we should do it here.',
      example: '“The school rules forbid running, so we must walk.”',
      questions: {
        holds: {
          asks: 'Is there really such a rule, and is it still valid?',
          but: 'There is no such rule, or it is no longer valid',
          and: 'The rule is written down and still valid',
        },
        applies: {
          asks: 'Does the rule apply to this case?',
          but: 'The rule does not apply to this case',
          and: 'The rule applies to this case',
        },
        exception: {
          asks: 'Is there a reason for an exception?',
          but: 'There is a reason for an exception here',
          and: 'There is no reason for an exception here',
        },
        conflict: {
          asks: 'Does a more important rule say otherwise?',
          but: 'A more important rule says otherwise',
          and: 'No other rule says otherwise',
        },
      },
    },
    commitment: {
      name: 'Commitment',
      says: 'They have committed themselves to something, so they are committed to this too.',
      example: '“She joined the team, so she has to come to practice.”',
      questions: {
        said: {
          asks: 'Have they really committed themselves to it?',
          but: 'They never committed themselves to it',
          and: 'There is a record of their commitment',
        },
        same: {
          asks: 'Does their commitment cover this case?',
          but: 'Their commitment does not cover this case',
          and: 'Their commitment covers this case',
        },
        changed: {
          asks: 'Have they changed their mind for a good reason?',
          but: 'They have changed their mind since, for a good reason',
          and: 'They have kept to it since',
        },
      },
    },
    'practical-reasoning': {
      name: 'Ends and means',
      says: 'We want an end, and this is a means to it, so we should do this.',
      example: '“We want clean air, and cycling helps, so we should cycle.”',
      questions: {
        goal: {
          asks: 'Is this an end we should want?',
          but: 'This is not an end we should want',
          and: 'We agree on this end',
        },
        works: {
          asks: 'Would this achieve the end?',
          but: 'This would not achieve the end',
          and: 'This has worked elsewhere',
        },
        possible: {
          asks: 'Is it possible at all?',
          but: 'It is not possible with what we have',
          and: 'It is possible with what we have',
        },
        better: {
          asks: 'Is there a better means?',
          but: 'There is a better means to the same end',
          and: 'No other means to this end is better',
        },
        harm: {
          asks: 'Does it do harm, or get in the way of another end?',
          but: 'It does more harm than the end is worth',
          and: 'It does less harm than the end is worth',
        },
      },
    },
  },
  label: 'Kind of argument',
  choose: 'Choose the kind of argument',
  chooseFirst: 'Choose the kind of argument first; its questions then stand here.',
  change: 'Change',
  none: 'None of these',
  intro: 'Add a question as a box, then edit its wording.',
  questions: 'Critical questions',
  against: {
    premise: 'speaks against a premise',
    step: 'speaks against the step',
    conclusion: 'speaks against the conclusion',
  },
  premise: 'Which premise?',
  object: 'Object',
  answer: 'Add as premise',
  objectTo: message('Object: {question}'),
  answerTo: message('Add as premise: {question}'),
  asked: message('Asked: {numbers}'),
  noStep: 'Select a step, or a box that answers another one, to see the questions about it.',
  stepOf: message('{step} – {scheme}'),
};
