import type { ComponentType } from 'react';
import { AppearanceFields } from './appearance-fields.tsx';
import { CalendarFields } from './calendar-fields.tsx';
import { DesktopFields } from './desktop-fields.tsx';
import { usualOf, type FieldsProps } from './field.tsx';
import { GoalExceptions } from './goal-exceptions.tsx';
import { GoalFields } from './goal-fields.tsx';
import { HoursFields } from './hours-fields.tsx';
import { KeepingFields } from './keeping-fields.tsx';
import { NudgeFields } from './nudge-fields.tsx';
import { PeopleFields } from './people-fields.tsx';
import { Section } from './section.tsx';
import type { SectionId } from './section-table.ts';
import { TemplateFields } from './template-fields.tsx';
import { UpdateFields } from './update-fields.tsx';
import { say } from './words.ts';

function AllGoals(fields: FieldsProps) {
  return (
    <>
      <GoalFields {...fields} />
      <GoalExceptions
        value={fields.draft.goalExceptions}
        usual={usualOf(fields, ['goalExceptions'], say('none'))}
        onChange={(goalExceptions) => fields.onChange({ goalExceptions })}
      />
    </>
  );
}

/** What stands in each section. */
const contents: Readonly<Record<SectionId, ComponentType<FieldsProps>>> = {
  people: PeopleFields,
  goals: AllGoals,
  hours: HoursFields,
  nudges: NudgeFields,
  messages: TemplateFields,
  appearance: AppearanceFields,
  computer: DesktopFields,
  keeping: KeepingFields,
  calendar: CalendarFields,
  updates: UpdateFields,
};

export function Sections({ sections, fields }: { sections: readonly SectionId[]; fields: FieldsProps }) {
  return sections.map((id) => {
    const Content = contents[id];
    return (
      <Section key={id} id={id} fields={fields}>
        <Content {...fields} />
      </Section>
    );
  });
}
