# Refusals: what is the matter and what to do. Then the words for letters.
# The moment.
dossier-no-dossier = There is no dossier yet. Register first what came in.
dossier-received-already = This dossier exists already. Open a new dossier for something new, or add a part here.
dossier-merged = This dossier goes on in dossier { $other }. Go on working there.
dossier-future = This moment lies in the future. Choose a moment up to and including now.
dossier-before = This lies before the dossier began, on { $received }. Choose a later moment, or first correct the date of receipt.
dossier-contact-late = The first contact cannot lie after receipt, on { $received }. Choose a day up to and including that day.
dossier-received-late = Something happened in this dossier before that moment. Choose an earlier day of receipt, or first correct the moment of what happened.
dossier-moment-order = This would then come before something that happened earlier, or after something that happened later. Choose a moment in between, or put the moment of the other right first.
dossier-out-of-order = Something that happened later has been recorded already. Choose a moment after it, or record it now and say in the text when it happened.
# Names.
dossier-unknown-procedure = Procedure '{ $procedure }' is not in use here on this day or in this version. Check the name and the version.
dossier-two-versions = Two versions of procedure '{ $procedure }' are in force on this day at once. Ask the administrator which version holds.
dossier-unknown-channel = '{ $channel }' is not a channel of this procedure. Choose a channel from the list.
dossier-unknown-fact = '{ $fact }' is not a fact of this procedure. Check the name.
dossier-unknown-part = This dossier has no part { $part }. Choose a part that exists.
dossier-too-many-parts = A dossier has at most { $most } parts. Register the rest as a new dossier and link the dossiers.
dossier-unknown-action = '{ $action }' is not an action for this part. Choose an action from the list.
dossier-unknown-name = '{ $name }' does not occur in this procedure. Check the name.
dossier-unknown-event = This dossier has no event with number { $event } whose moment can be corrected. Choose an event of the dossier.
# Actions.
dossier-not-for-this = '{ $action }' does not fit what is known of this dossier. Choose another action, or first record what is missing.
dossier-closed = '{ $action }' is no longer possible: this part is closed ('{ $stage }'). Reopen it first, with a reason.
dossier-not-open-here = '{ $action }' is not possible in the stage '{ $stage }'. First do what is open in this stage.
dossier-held = '{ $interrupt }' goes first now. Consult the { $leads }, who decides what happens next.
dossier-once = '{ $action }' has been done and is possible only once. Choose another action.
dossier-requirement = { $reason }
dossier-must-refuse = The complaint cannot be taken up like this: '{ $ground }'. Refuse it on this ground, or correct what was recorded.
dossier-ground = The ground '{ $ground }' does not fit what is known. Choose another ground, or correct what was recorded.
dossier-ground-excepted = The ground '{ $ground }' does not hold here. { $exception } Go on handling this, or choose another ground.
# Answers.
dossier-missing-answer = This has not been filled in yet: { $facts }. Fill it in and try again.
dossier-not-asked = '{ $fact }' is not asked with '{ $action }'. Leave it out here.
dossier-wrong-answer = The answer to '{ $fact }' does not fit: it has to be { $kind }. Fill it in again.
dossier-fact-future = The day at '{ $fact }' lies in the future. Choose a day up to and including today.
dossier-text-long = The text at '{ $fact }' is too long: at most { $most } characters. Shorten it, or add a document.
dossier-text-long-reason = This text is too long: at most { $most } characters. Shorten it, or add a document.
dossier-text-empty = Nothing has been filled in yet. Fill in a name or a few words.
dossier-outside-hours = This moment lies outside the hours of '{ $channel }'. Choose a moment inside those hours.
dossier-reason-missing = A reason is needed here. Write in a few words why.
# Persons.
dossier-role = This is a task of: { $roles }. Ask whoever holds that role.
dossier-anyone = anyone
dossier-anyone-of-staff = anyone of the staff
dossier-power-nobody = { $power ->
    [split] Splitting
    [add-part] Adding a part
    [link] Linking dossiers
    [merge] Merging dossiers
    [reopen] Reopening
    [correct] Correcting
    [undo] Taking back
    [migrate] Moving to another version
    [assign] Appointing somebody
    [substitute] Letting somebody stand in
    [add-party] Adding a party
    [add-document] Adding a document
    [record] Recording something outside an action
    [write] Writing a message
   *[other] This
} is not open to anybody in this procedure. Ask the administrator whether the procedure should allow it.
dossier-quality-excludes = This role may not be held here by somebody of whom this is so: '{ $quality }'. Let somebody else do it.
dossier-quality-lacking = This role asks for somebody of whom this is so: '{ $quality }'. Let somebody else do it.
dossier-quality-unknown = It is not known yet whether this is so: '{ $quality }'. Record that first for this person, or let somebody else do it.
# Clocks.
dossier-not-running = The term for '{ $clock }' is not running now, so it cannot be extended. Choose a term that runs.
dossier-extend-exhausted = The term for '{ $clock }' cannot be extended, or not again. Finish this and explain why it became later.
dossier-extend-late = The term for '{ $clock }' is over; it could only be extended before. Finish this and explain why it became later.
dossier-extend-consent = This needs the consent of: { $roles }. Ask for it first and record it here.
dossier-extend-earlier = With this extension the term for '{ $clock }' would not end later. Do not extend: the running term goes on.
# What is possible with any dossier.
dossier-nothing = There is nothing to record. Fill in something first.
dossier-split-nothing = Splitting needs two parts or more. Describe each part.
dossier-split-closed = This part is closed, so it cannot be split. Reopen it first, or add a part.
dossier-split-first = The first piece stays where it is, so that no term is lost. Put what belongs elsewhere into another piece.
dossier-linked-already = This dossier is linked to dossier { $other } like this already. Nothing needs to happen.
dossier-not-a-party = Somebody gets the role '{ $role }' only by being appointed. Appoint this person, or choose the role of a party.
dossier-party-already = This person is in this dossier as '{ $role }' already. Nothing needs to happen.
dossier-write-to-staff = From outside the organisation a message can only go to the organisation. Choose the organisation.
dossier-write-empty = There is nothing in the message yet. Write something first.
dossier-write-long = The message is too long: at most { $most } characters. Make it shorter, or add a document.
dossier-seen-nothing = There is no message that still has to be seen. Nothing needs to be done.
dossier-undo-nothing = The last event is not an action that can be taken back. Correct what is wrong, with a reason.
dossier-undo-sent = Something has gone out with this action, so it cannot be taken back. Correct what is wrong, with a reason, and send a new message.
dossier-undo-raised = This action began '{ $interrupt }', and that cannot be taken back. Finish it with the actions that are there for it.
dossier-reopen-open = This part is not closed. Simply go on.
dossier-reopen-stage = This part cannot be reopened in that stage. Choose one of these stages: { $stages }.
# Merging and moving.
dossier-merge-not = These two dossiers cannot be merged: they have to be two running dossiers of the same procedure and the same version. Link them.
dossier-merge-addressee = Merging is possible only when the same people belong to both dossiers and are known: otherwise somebody gets no answer. Link the dossiers.
dossier-merge-clock = The duplicate has been worked on, or holds something that the other dossier lacks; merging would make that disappear. Link the dossiers.
dossier-migrate-same = This dossier is already under that version. Nothing needs to happen.
dossier-migrate-unknown = There is no version '{ $version }' of this procedure. Choose a version from the list.
dossier-migrate-stage = The other version does not have the place where this dossier is now: { $stages }. First bring the dossier to a stage that both versions have.
# Words for letters.
dossier-yes = yes
dossier-no = no
