import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Pool, Pooled } from '../../../src/kernel/pool.ts';

class Person extends Pooled {
  age = 0;
}

class People extends Pool<Person> {
  create(age: number): Person {
    const person = this.reuse() ?? this.add(new Person(this.nextId));
    person.age = age;
    return person;
  }
}

describe('Pool', () => {
  it('gives each of the living to one owner only, and finds it by its number', () => {
    fc.assert(
      fc.property(fc.array(fc.option(fc.nat(), { nil: undefined }), { maxLength: 300 }), (operations) => {
        const people = new People();
        const owners = new Map<Person, number>();
        operations.forEach((release, age) => {
          if (release === undefined || owners.size === 0) {
            const person = people.create(age);
            expect(owners.has(person)).toBe(false);
            owners.set(person, age);
          } else {
            const person = [...owners.keys()][release % owners.size];
            owners.delete(person);
            people.release(person);
          }
          expect(people.alive).toBe(owners.size);
        });
        for (const [person, age] of owners) {
          expect(person.age).toBe(age);
          expect(people.at(person.id)).toBe(person);
        }
      }),
      { seed: 1, numRuns: 200 },
    );
  });

  it('grows with the most alive at once, not with how many there have been', () => {
    const people = new People();
    for (let round = 0; round < 1000; round++) {
      const crowd = Array.from({ length: 30 }, (_, i) => people.create(i));
      expect(Math.max(...crowd.map(({ id }) => id))).toBe(30);
      for (const person of crowd) people.release(person);
    }
  });
});
