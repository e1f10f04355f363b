# The command line.
gehoor-term-calendar = There is no calendar '{ $found }'.
gehoor-no-path = The path '{ $path }' does not exist.
gehoor-no-procedure = No procedure was found here. Give a folder with a procedure.yaml, or a folder with such folders.
gehoor-no-procedure-there = No procedure was found in '{ $path }'. Give a folder with a procedure.yaml, or a folder with such folders.
gehoor-several-procedures = There are several procedures in '{ $path }'. Choose one: { $known }.
gehoor-diff-others = '{ $old }' and '{ $new }' are two procedures, not two versions of the same one. Give two files with the same name at 'procedure'.
gehoor-check-ok = { $path }: in order ({ $notes } { $notes ->
    [one] note
   *[other] notes
  })
gehoor-check-failed = { $path }: { $errors } { $errors ->
    [one] error
   *[other] errors
  }, { $notes } { $notes ->
    [one] note
   *[other] notes
  }
gehoor-clauses-total = { $explained } of { $total } clauses explained
gehoor-clause-rule = rule: { $place }
gehoor-clause-shown = shown: { $place }
gehoor-clause-human = left to a human being: { $place }
gehoor-clause-choice = choice: { $place }
gehoor-clause-nowhere = NOWHERE
gehoor-scenarios = { $total } scenarios, { $failed } failed
gehoor-scenario-failed = Failed: { $title }
gehoor-play-refused = refused: { $reason } { $clauses }
gehoor-play-received = received: { $channel }
gehoor-play-received-anonymous = received without a name: { $channel }
gehoor-play-act = { $by }: { $action } (part { $part })
gehoor-play-general = { $by }: { $power }
gehoor-play-letter = letter: { $letter }
gehoor-play-letter-undeliverable = letter without an address, cannot be delivered: { $letter }
gehoor-play-disclosed = disclosed to { $to }: { $what }
gehoor-play-deviation = deviated from { $rule } ({ $clauses }), because: { $reason }
gehoor-play-closed = part { $part }, { $track }: closed — { $stage }
gehoor-play-stage = part { $part }, { $track }: { $stage }
gehoor-play-clock = { $title }: at the latest { $due } ({ $state })
gehoor-play-clock-no-term = { $title }: { $state }
gehoor-play-open = part { $part }: { $role } can now: { $actions }
gehoor-state-not-running = not running
gehoor-state-running = running
gehoor-state-overdue = overdue
gehoor-state-met = met
gehoor-state-met-late = met late
gehoor-state-lapsed = lapsed
gehoor-state-undeliverable = undeliverable
gehoor-state-no-term = no term stated
gehoor-state-paused = paused
gehoor-state-open-window = still possible
gehoor-state-closed-window = no longer possible
gehoor-state-right-open = right opened
gehoor-state-over = wait is over
gehoor-new-regime = There is no example for '{ $found }'. Choose from { $known }.
gehoor-new-taken = The folder { $folder } exists and is not empty. Choose a new folder; nothing was overwritten.
gehoor-new-failed = Could not write in { $folder }: { $error }
gehoor-new-done = The procedure is in { $folder }. Check it with 'gehoor check { $folder }' and 'gehoor scenario { $folder }', then open procedure.yaml: the remarks in it show the way.
gehoor-no-track = There is no track '{ $found }'. Choose from { $known }.
gehoor-schema-done = The schemas are in { $folder }.
# Demo and service.
gehoor-demo-ready = The demo is ready at { $address } (stop with Ctrl+C)
gehoor-serve-ready = Gehoor is ready at { $address }
gehoor-cannot-open = Gehoor cannot begin. { $because }
gehoor-configuration-wrong = The configuration '{ $path }' is not right:
    { $wrong }
    The page docs/operation.md names every setting with its values.
gehoor-verify-broken = Dossier { $dossier }, entry { $entry }: { $wrong }
gehoor-verify-well = Everything is as it was written: { $dossiers } dossiers, { $entries } entries, { $documents } documents. Anchor: { $anchor }
gehoor-verify-wrong = { $broken } times something is not as it was written, in { $dossiers } dossiers with { $entries } entries. Put back a backup, or keep this state and find out who could get at it.
gehoor-rebuild-failed = Dossier { $dossier } stayed as it was: { $why }
gehoor-rebuild-done = { $dossiers } dossiers computed anew from their log; { $changed } of them were different.
gehoor-backup-done = The backup is in { $folder }: { $dossiers } dossiers and { $documents } documents. { $missing ->
    [0] Nothing is missing.
    [1] The file of one document was missing.
   *[other] The files of { $missing } documents were missing.
} Keep the master key elsewhere.
gehoor-restore-done = The backup was put back and checked: { $dossiers } dossiers and { $documents } documents.
gehoor-export-none = This organisation does not know this number. Check organisation and number.
gehoor-export-done = The dossier is in { $file }, with { $documents ->
    [1] one document
   *[other] { $documents } documents
}.
gehoor-rotate-done = { $count } keys are now wrapped with the newest master key. The old line may go from the key file.
gehoor-account-added = { $name } has a seat at the desk of { $organisation }. The invitation, which works once and holds for a week:
gehoor-account-invited = A new invitation, which works once and holds for a week:
gehoor-account-taken = Somebody has the login '{ $login }' already. Make a new invitation with 'gehoor account invite { $login }'.
gehoor-account-login = A login has 1 to 200 characters.
gehoor-account-gone = Nobody has the login '{ $login }'.
gehoor-account-organisation = There is no organisation '{ $found }'. Choose from { $known }.
gehoor-account-person = { $organisation } knows nobody with the key '{ $found }'. Choose from { $known }.
gehoor-account-none = Nobody has an account yet.
gehoor-account-ready = can sign in
gehoor-account-open = not accepted yet
gehoor-account-blocked = blocked
gehoor-account-manages = manages
