import { lazy, Suspense, useState } from 'react';
import { get, type TodayPage } from '../api.js';
import { useLanguage } from '../language.js';
import { Asked, Title } from '../parts/asked.js';
import { SourceLine } from '../parts/facts.js';
import { CommitmentLines, MeetingLines } from '../parts/lists.js';
import { W } from '../words.js';

const Activity = lazy(() => import('../parts/activity.js'));

export function Today() {
  const { say } = useLanguage();
  const [by, setBy] = useState<'party' | 'topic'>('party');
  return (
    <>
      <Title text={say(W.today)}>{say(W.today)}</Title>
      <Asked query={get<TodayPage>('/api/today')} rows={12}>
        {(today) =>
          today.texts.length === 0 ? (
            <p className="empty">{say(W.emptyLedger)}</p>
          ) : (
            <div className="columns">
              <section>
                <h2>{say(W.recent)}</h2>
                <MeetingLines rows={today.recent} />
              </section>
              <section>
                <h2>{say(W.coming)}</h2>
                <MeetingLines rows={today.coming} />
                {today.due.length > 0 && (
                  <>
                    <h3>{say(W.due)}</h3>
                    <CommitmentLines rows={today.due} />
                  </>
                )}
              </section>
              <section className="wide">
                <div className="head">
                  <h2>{say(W.activity)}</h2>
                  <div className="switch">
                    <button type="button" aria-pressed={by === 'party'} onClick={() => setBy('party')}>
                      {say(W.byParty)}
                    </button>
                    <button type="button" aria-pressed={by === 'topic'} onClick={() => setBy('topic')}>
                      {say(W.byTopic)}
                    </button>
                  </div>
                </div>
                <Suspense fallback={<div className="chart" />}>
                  <Activity counts={by === 'party' ? today.activity.parties : today.activity.topics} by={by} />
                </Suspense>
              </section>
              <section>
                <h2>{say(W.overdueTitle)}</h2>
                <CommitmentLines rows={today.overdue} />
              </section>
              <section>
                <h2>{say(W.silentTitle)}</h2>
                <CommitmentLines rows={today.silent} />
              </section>
              <section>
                <h2>{say(W.disputedTitle)}</h2>
                <MeetingLines rows={today.disputed} />
              </section>
              {today.missed.length > 0 && (
                <section>
                  <h2>{say(W.missed)}</h2>
                  <MeetingLines rows={today.missed} />
                </section>
              )}
              <section>
                <h2>{say(W.newTexts)}</h2>
                <ul className="plain-list">
                  {today.texts.map((text) => (
                    <li key={text.id}>
                      <SourceLine source={text} />
                    </li>
                  ))}
                </ul>
              </section>
            </div>
          )
        }
      </Asked>
    </>
  );
}
