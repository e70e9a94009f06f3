import * as Plot from '@observablehq/plot';
import { useEffect, useRef } from 'react';
import { partyName, topicName } from '../../contract/labels.js';
import type { TodayPage } from '../api.js';
import { useLanguage } from '../language.js';
import { W } from '../words.js';

/** Meetings per month, a band for each party or topic. */
export default function Activity({ counts, by }: { readonly counts: TodayPage['activity']['parties']; readonly by: 'party' | 'topic' }) {
  const { language, say } = useLanguage();
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const box = place.current;
    if (!box || counts.length === 0) return;
    const nameOf = (value: string): string => (by === 'party' ? partyName(value, language) : topicName(value, language));
    const draw = (): void => {
      const chart = Plot.plot({
        width: box.clientWidth,
        height: 34 + 26 * new Set(counts.map((count) => count.value)).size,
        marginLeft: Math.min(150, box.clientWidth * 0.36),
        marginRight: 4,
        x: { type: 'utc', label: null, grid: true, insetLeft: 8, insetRight: 8 },
        y: { label: null, tickSize: 0 },
        r: { range: [0, 11] },
        ariaLabel: say(W.activity),
        marks: [
          Plot.dot(counts, {
            x: (count: { month: string }) => new Date(`${count.month}-15T00:00:00Z`),
            y: (count: { value: string }) => nameOf(count.value),
            r: 'meetings',
            fill: 'currentColor',
            fillOpacity: 0.75,
            sort: { y: 'r', reduce: 'sum', reverse: true },
            ariaLabel: (count: { value: string; month: string; meetings: number }) => `${nameOf(count.value)}, ${count.month}: ${count.meetings}`,
            title: (count: { value: string; month: string; meetings: number }) => `${nameOf(count.value)} · ${count.month}: ${count.meetings}`,
          }),
        ],
      });
      // The policy of the page allows no style but the stylesheet's.
      for (const style of chart.querySelectorAll('style')) style.remove();
      box.replaceChildren(chart);
    };
    draw();
    const watch = new ResizeObserver(draw);
    watch.observe(box);
    return () => watch.disconnect();
  }, [counts, by, language, say]);
  return <div ref={place} className="chart" />;
}
