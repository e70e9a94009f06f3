import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { Button, Dialog, DialogTrigger, Heading, Input, Label, Modal, ModalOverlay, Text, TextField } from 'react-aria-components';
import { ApiError, type NewCorrection, post, type WhyPage } from '../api.js';
import { useLanguage } from '../language.js';
import { W } from '../words.js';

/** Sends a correction; everything that was shown is asked for anew. */
export function useCorrection(onDone?: (id: string) => void) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (correction: NewCorrection) => post<{ id: string }>('/api/corrections', correction),
    onSuccess: async ({ id }) => {
      await queries.invalidateQueries();
      onDone?.(id);
    },
  });
}

/** A button that opens a small form of one field. */
export function Ask({
  button,
  title,
  label,
  help,
  initial = '',
  onSave,
  error,
  pending,
}: {
  readonly button: string;
  readonly title: string;
  readonly label: string;
  readonly help?: string;
  readonly initial?: string;
  readonly onSave: (value: string, close: () => void) => void;
  readonly error: Error | null;
  readonly pending: boolean;
}) {
  const { say } = useLanguage();
  const [value, setValue] = useState(initial);
  return (
    <DialogTrigger>
      <Button className="plain">{button}</Button>
      <ModalOverlay className="overlay" isDismissable>
        <Modal className="modal">
          <Dialog>
            {({ close }) => (
              <form
                onSubmit={(event) => {
                  event.preventDefault();
                  if (value.trim() !== '') onSave(value.trim(), close);
                }}
              >
                <Heading slot="title">{title}</Heading>
                <TextField value={value} onChange={setValue} autoFocus>
                  <Label>{label}</Label>
                  <Input />
                  {help && <Text slot="description">{help}</Text>}
                </TextField>
                {error && (
                  <p role="alert" className="alarm">
                    {error instanceof ApiError && error.wording ? say(error.wording) : say(W.offline)}
                  </p>
                )}
                <div className="actions">
                  <Button type="submit" isDisabled={pending}>
                    {say(W.save)}
                  </Button>
                  <Button className="plain" onPress={close}>
                    {say(W.cancel)}
                  </Button>
                </div>
              </form>
            )}
          </Dialog>
        </Modal>
      </ModalOverlay>
    </DialogTrigger>
  );
}

/** Merge with another thing of the same kind. */
export function MergeButton({ id, to }: { readonly id: string; readonly to: '/meetings/$id' | '/commitments/$id' | '/people/$id' | '/mechanisms/$id' }) {
  const { say } = useLanguage();
  const navigate = useNavigate();
  const correction = useCorrection((kept) => void navigate({ to, params: { id: kept } }));
  return (
    <Ask
      button={say(W.merge)}
      title={say(W.merge)}
      label="Id"
      help={say(W.mergeHelp)}
      onSave={(other, close) => correction.mutate({ act: 'merge', id, other }, { onSuccess: close })}
      error={correction.error}
      pending={correction.isPending}
    />
  );
}

/** Change what a slot is held to be. */
export function SettleButton({ id, slot, label, initial }: { readonly id: string; readonly slot: string; readonly label: string; readonly initial?: string }) {
  const { say } = useLanguage();
  const correction = useCorrection();
  return (
    <Ask
      button={say(W.editSlot)}
      title={`${say(W.settle)}: ${label}`}
      label={say(W.value)}
      {...(initial === undefined ? {} : { initial })}
      onSave={(value, close) => correction.mutate({ act: 'settle', id, slot, value }, { onSuccess: close })}
      error={correction.error}
      pending={correction.isPending}
    />
  );
}

/** What persons ruled about this thing, each of which can be taken back. */
export function Corrections({ corrections }: { readonly corrections: WhyPage['corrections'] }) {
  const { say } = useLanguage();
  const queries = useQueryClient();
  const undo = useMutation({ mutationFn: (seq: number) => post(`/api/corrections/${seq}/undo`, {}), onSuccess: () => queries.invalidateQueries() });
  if (corrections.length === 0) return null;
  return (
    <section>
      <h2>{say(W.corrections)}</h2>
      <ul className="plain-list">
        {corrections.map((correction) => (
          <li key={correction.seq} className={correction.undone ? 'gone' : undefined}>
            #{correction.seq} {correction.act} · {say(W.by)} {correction.author} · {correction.added.slice(0, 16).replace('T', ' ')}{' '}
            {correction.undone ? (
              <span className="quiet">{say(W.undone)}</span>
            ) : (
              <button type="button" className="plain" disabled={undo.isPending} onClick={() => undo.mutate(correction.seq)}>
                {say(W.undo)}
              </button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
