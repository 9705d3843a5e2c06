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
      says: 'Somebody who knows the subject says so, therefore it is likely so.',
      questions: {
        expert: {
          asks: 'Does this person really know the subject?',
          but: 'This person is not known to be an expert',
          and: 'This person is an expert',
        },
        field: {
          asks: 'Does the claim lie in their own subject?',
          but: 'The claim lies outside the subject that this person knows',
          and: 'The claim lies in the subject that this person knows',
        },
        said: {
          asks: 'Did they say just this, or has it been made stronger?',
          but: 'The expert did not say it like this',
          and: 'The expert said it in so many words',
        },
        bias: {
          asks: 'Could they gain something by saying so?',
          but: 'The expert gains something by saying so, and may be biased',
          and: 'The expert gains nothing by saying so',
        },
        evidence: {
          asks: 'Do they rest it on evidence?',
          but: 'The expert gives no evidence for it',
          and: 'The expert rests it on evidence that can be looked up',
        },
        others: {
          asks: 'Do other experts agree?',
          but: 'Other experts on the subject disagree',
          and: 'Other experts on the subject agree',
        },
      },
    },
    'position-to-know': {
      name: 'Somebody who was there',
      says: 'Somebody who is placed to know it says so, therefore it is likely so.',
      questions: {
        knows: {
          asks: 'Could this person know it from where they were?',
          but: 'From where they were this person could not know it',
          and: 'This person was where one could know it',
        },
        said: {
          asks: 'Did they really say so?',
          but: 'This person did not say so',
          and: 'It is on record that this person said so',
        },
        honest: {
          asks: 'Can they be relied on to say what they know?',
          but: 'There is reason to doubt that this person is telling it as it was',
          and: 'This person has no reason to tell it otherwise than it was',
        },
      },
    },
    analogy: {
      name: 'Analogy',
      says: 'It was so in a case that is like this one, therefore it is so here.',
      questions: {
        true: {
          asks: 'Was it really so in the other case?',
          but: 'It was not so in the other case',
          and: 'In the other case it is known to have been so',
        },
        alike: {
          asks: 'Are the two cases alike in what matters?',
          but: 'The two cases are not alike in what matters here',
          and: 'The two cases are alike in what matters here',
        },
        different: {
          asks: 'Is there a difference that changes the outcome?',
          but: 'The two cases differ in something that changes the outcome',
          and: 'No difference between the two cases would change the outcome',
        },
        counter: {
          asks: 'Is there a case as similar in which it was otherwise?',
          but: 'In another case that is just as similar it was otherwise',
          and: 'It was the same in other similar cases',
        },
      },
    },
    'cause-to-effect': {
      name: 'From cause to effect',
      says: 'The one brings about the other, and the one is there, therefore the other will be.',
      questions: {
        occurs: {
          asks: 'Does the cause really occur?',
          but: 'The cause does not occur here',
          and: 'The cause does occur here',
        },
        strong: {
          asks: 'Is the cause known to have this effect?',
          but: 'It is not known that this cause has this effect',
          and: 'It has been shown that this cause has this effect',
        },
        prevented: {
          asks: 'Could something stop the effect?',
          but: 'Something else will keep the effect from coming about',
          and: 'Nothing is in the way of the effect',
        },
        otherwise: {
          asks: 'Is there evidence that the effect stays away?',
          but: 'Where it was looked for, the effect stayed away',
          and: 'Where it was looked for, the effect came about',
        },
      },
    },
    correlation: {
      name: 'From going together to cause',
      says: 'Two things go together, therefore the one causes the other.',
      questions: {
        real: {
          asks: 'Do the two really go together?',
          but: 'The two do not go together in most cases',
          and: 'The two were counted, and they do go together',
        },
        chance: {
          asks: 'Could it be chance?',
          but: 'That the two go together may be chance',
          and: 'The two go together too often for it to be chance',
        },
        reversed: {
          asks: 'Could it be the other way round?',
          but: 'It may be the other way round: the second causes the first',
          and: 'The first comes before the second',
        },
        third: {
          asks: 'Could something else cause both?',
          but: 'Something else may cause both',
          and: 'The two go together also where everything else is the same',
        },
      },
    },
    sign: {
      name: 'Sign',
      says: 'A sign of it is to be seen, therefore it is there.',
      questions: {
        there: {
          asks: 'Is the sign really to be seen?',
          but: 'The sign is not really to be seen',
          and: 'The sign has been seen by several people',
        },
        reliable: {
          asks: 'How often does the sign mean this?',
          but: 'The sign is often there without what it is taken for',
          and: 'The sign is hardly ever there without what it stands for',
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
      says: 'It is so in this case, therefore it is so in general.',
      questions: {
        true: {
          asks: 'Is the example true?',
          but: 'The example is not true as it is told',
          and: 'The example is on record',
        },
        fits: {
          asks: 'Is it an example of just this?',
          but: 'The example is one of something else',
          and: 'The example is a clear case of what is claimed',
        },
        typical: {
          asks: 'Is the example typical?',
          but: 'The example is not typical',
          and: 'The example is typical',
        },
        few: {
          asks: 'Are there enough examples for so general a claim?',
          but: 'One example is not enough for so general a claim',
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
      says: 'It would lead to something good or bad, therefore it should or should not be done.',
      questions: {
        likely: {
          asks: 'How likely is it that this would follow?',
          but: 'It is not likely that this would follow',
          and: 'There is good evidence that this would follow',
        },
        worth: {
          asks: 'Is what would follow as good or as bad as it is made out to be?',
          but: 'What would follow is not as good or as bad as it is made out to be',
          and: 'What would follow matters to those whom it concerns',
        },
        other: {
          asks: 'Would something else follow that outweighs it?',
          but: 'Something else would follow that outweighs it',
          and: 'Nothing else would follow that outweighs it',
        },
      },
    },
    'popular-opinion': {
      name: 'What most people think or do',
      says: 'Most people hold it true, or do it, therefore it is true or right.',
      questions: {
        most: {
          asks: 'Do most people really think or do so?',
          but: 'Most people do not think or do so',
          and: 'A survey shows that most people think or do so',
        },
        informed: {
          asks: 'Do they have a good reason, or only follow each other?',
          but: 'Most people think or do so only because others do',
          and: 'Most people have reasons of their own to think or do so',
        },
        otherwise: {
          asks: 'Is there a good reason to think otherwise all the same?',
          but: 'There is a good reason to think otherwise, whatever most people think',
          and: 'No good reason to think otherwise is known',
        },
      },
    },
    rule: {
      name: 'Rule or precedent',
      says: 'A rule, or an earlier decision, says what is to be done in such cases, therefore it is to be done here.',
      questions: {
        holds: {
          asks: 'Is there really such a rule, and does it still hold?',
          but: 'There is no such rule, or it holds no longer',
          and: 'The rule is written down and holds today',
        },
        applies: {
          asks: 'Is this a case that the rule is about?',
          but: 'The rule is not about cases like this one',
          and: 'This is a case that the rule is about',
        },
        exception: {
          asks: 'Is there a reason for an exception?',
          but: 'Something about this case calls for an exception',
          and: 'Nothing about this case calls for an exception',
        },
        conflict: {
          asks: 'Does another rule that weighs more say otherwise?',
          but: 'Another rule that weighs more says otherwise',
          and: 'No other rule says otherwise',
        },
      },
    },
    commitment: {
      name: 'Commitment',
      says: 'They have bound themselves to something, therefore they are bound to this as well.',
      questions: {
        said: {
          asks: 'Have they really bound themselves to it?',
          but: 'They have never bound themselves to that',
          and: 'It is on record that they have bound themselves to it',
        },
        same: {
          asks: 'Does what they said cover this case?',
          but: 'What they have said does not cover this case',
          and: 'What they have said covers this case',
        },
        changed: {
          asks: 'May they have changed their mind for a good reason?',
          but: 'They have changed their mind since, and had a good reason to',
          and: 'They have not gone back on it since',
        },
      },
    },
    'practical-reasoning': {
      name: 'Ends and means',
      says: 'We want an end, and this is a means to it, therefore we should do this.',
      questions: {
        goal: {
          asks: 'Is the end one that we should want?',
          but: 'The end is not one that we should want',
          and: 'The end is one that we agree on',
        },
        works: {
          asks: 'Would this bring us to the end?',
          but: 'This would not bring us to the end',
          and: 'This has worked elsewhere',
        },
        possible: {
          asks: 'Can it be done at all?',
          but: 'It cannot be done with what there is',
          and: 'It can be done with what there is',
        },
        better: {
          asks: 'Is there a better means?',
          but: 'There is a better means to the same end',
          and: 'No other means to the end is better',
        },
        harm: {
          asks: 'Does it do harm, or stand in the way of another end?',
          but: 'It does harm that weighs more than the end',
          and: 'The harm that it does weighs less than the end',
        },
      },
    },
  },
  label: 'Kind of inference',
  intro: 'What one should ask of a step of this kind. A question becomes a box with its sentence, ready to be changed.',
  questions: 'Critical questions',
  against: {
    premise: 'speaks against a premise',
    step: 'speaks against the step',
    conclusion: 'speaks against the conclusion',
  },
  premise: 'The premise that is meant',
  object: 'Object',
  answer: 'Add as premise',
  objectTo: message('Object: {question}'),
  answerTo: message('Add as premise: {question}'),
  asked: message('Asked: {numbers}'),
  show: message('Show {number}'),
  noStep: 'Select a box that answers another one, or a step: its kind of inference has questions to it.',
  stepOf: message('{step} – {scheme}'),
};
