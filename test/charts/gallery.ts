/** All chart cases on one page: `npx vite test/charts/gallery.html` to look at them; the tests compare them with what they were. */
import '../../src/ui/styles/index.css';
import type { ChartCase } from './case.ts';

const files = import.meta.glob<{ readonly default: ChartCase }>('./*.case.ts', { eager: true });

const gallery = document.getElementById('gallery');
for (const [path, { default: one }] of Object.entries(files)) {
  const name = path.slice('./'.length, -'.case.ts'.length);
  const section = document.createElement('section');
  section.className = 'figure';
  const heading = document.createElement('h2');
  heading.textContent = one.title;
  const note = document.createElement('p');
  note.textContent = one.note;
  section.append(heading, note);
  for (const width of one.widths) {
    const picture = document.createElement('div');
    picture.className = 'picture';
    picture.dataset.case = `${name}-${width}`;
    const id = `${name}-${width}`;
    picture.append(one.draw({ id, width, title: one.title, description: one.note }));
    section.append(picture);
  }
  gallery?.append(section);
}
